import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface System {
  /** `http://127.0.0.1:40123`, once it answers. */
  address: Promise<string>;
  /** Ends it, and removes everything it has kept. */
  stop(): Promise<void>;
}

const startLimit = 180_000;
const stopLimit = 20_000;
// What would point the system at somebody's own database or photos.
const notOurs = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'PHOTO_STORE', 'CATALOGUE_FILE', 'DEMO_CITY'];

/** As an owner has it whom WeChat lets tell people: they are asked. Nobody of the demo has an account to be told at. */
const wechat = {
  WECHAT_APP_ID: 'wx0000000000000000',
  WECHAT_APP_SECRET: 'of-nobody',
  WECHAT_BASE_URL: 'http://127.0.0.1:9',
  WECHAT_TEMPLATES: JSON.stringify([
    { id: 'of-progress', name: '处理进度通知', purpose: 'progress', fields: { thing1: 'title' } },
    { id: 'of-work', name: '新任务通知', purpose: 'work', fields: { thing1: 'title' } },
  ]),
};

/** Starts the whole system on a free port, with the demo city in a fresh folder of its own. */
export function startSystem(built: { program: string; h5Folder: string }): System {
  const folder = mkdtempSync(join(tmpdir(), 'weilinli-e2e-'));
  // PostgreSQL does not run as root: its own account has to get in.
  chmodSync(folder, 0o755);
  const child = spawn(process.execPath, ['--enable-source-maps', built.program], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !notOurs.includes(name))),
      DATA_DIR: folder,
      DEMO: '1',
      HOST: '127.0.0.1',
      PORT: '0',
      H5_FOLDER: built.h5Folder,
      ...wechat,
    },
  });
  const stop = async () => {
    try {
      await end(child, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  return { address: addressOf(child), stop };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const give = (why: string) => reject(new Error(`The system ${why}. It said:\n${said.slice(-4000)}`));
    const timer = setTimeout(() => give('did not start in three minutes'), startLimit);
    const hear = (words: Buffer) => {
      said += words.toString();
      const address = /is running at (http\S+)/.exec(said)?.[1];
      if (address) {
        clearTimeout(timer);
        resolve(address);
      }
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      give(`ended with ${code}`);
    });
  });
}

async function end(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => {
    child.kill('SIGKILL');
    endDatabase(join(folder, 'postgres', 'postmaster.pid'));
  }, stopLimit);
  const [code] = await ended;
  clearTimeout(timer);
  if (code !== 0) throw new Error(`The system did not stop cleanly: it ended with ${code}.`);
}

/** PostgreSQL outlives a killed parent. */
function endDatabase(pidFile: string): void {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (pid > 1) process.kill(pid, 'SIGQUIT');
}
