import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { buildReport } from './testing/build-report';
import { shiftReport } from './testing/shift-report';
import { openStage, type Stage } from './testing/stage';

let stage: Stage;
let home: string;
let dataDir: string;
let worker: ChildProcess | undefined;
beforeAll(async () => {
  stage = await openStage();
  // Beside the program's own libraries, where what is built finds them.
  home = mkdtempSync(join(__dirname, '../.crash-'));
  dataDir = mkdtempSync(join(tmpdir(), 'weilinli-killed-'));
  execFileSync(process.execPath, [join(__dirname, '../build.mjs'), home], { stdio: 'pipe' });
}, 60_000);
afterAll(async () => {
  worker?.kill('SIGKILL');
  await stage.close();
  for (const folder of [home, dataDir]) rmSync(folder, { recursive: true, force: true });
});

test('what a worker was about when it was killed hard is done by the next one, once', async () => {
  const report = await buildReport(stage);
  await shiftReport(stage, report.id, 8 * 60_000);
  const letGo = await holdMessages();
  worker = startWorkerProcess();
  // It fires the stage, and is in the middle of telling of it and of the new task: neither can be said yet.
  await until(() => jobsAtWork().then((jobs) => jobs === 2));
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  await letGo();
  expect(await jobsAtWork()).toBe(2);

  // Half a minute without a word from it, in no time.
  await stage.asOwner(`UPDATE worker_heartbeats SET seen_at = seen_at - interval '31 seconds'`);
  await stage.workOff();
  expect(await messagesOf(report.id)).toEqual(['dispatch new-task', 'escalate escalated']);
  const [fired] = await stage.asOwner('SELECT count(*)::int AS times FROM escalations WHERE report_id = $1', [
    report.id,
  ]);
  expect(fired).toEqual({ times: 1 });
}, 60_000);

function startWorkerProcess(): ChildProcess {
  return spawn(process.execPath, [join(home, 'worker.js')], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DATABASE_URL: stage.deps.config.databaseUrl,
      DATA_DIR: dataDir,
      JWT_SECRET: 'a secret of the tests, long enough for it',
    },
  });
}

/** Nobody can be told anything until it is let go. */
async function holdMessages(): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: stage.deps.config.databaseUrl });
  await client.connect();
  client.on('error', () => undefined);
  await client.query('BEGIN; LOCK TABLE messages IN EXCLUSIVE MODE');
  return () => client.end();
}

async function jobsAtWork(): Promise<number> {
  const [row] = await stage.asOwner<{ jobs: number }>(
    'SELECT count(*)::int AS jobs FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL',
  );
  return row?.jobs ?? 0;
}

async function messagesOf(reportId: string): Promise<string[]> {
  const rows = await stage.asOwner<{ said: string }>(
    `SELECT entry.event || ' ' || message.kind AS said FROM messages message
      JOIN history entry USING (report_id, sequence) WHERE report_id = $1 ORDER BY sequence`,
    [reportId],
  );
  return rows.map(({ said }) => said);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 600) throw new Error('waited in vain');
    await sleep(50);
  }
}
