import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from './start';

const quick = { fsync: 'off', max_connections: '20', shared_buffers: '16MB' };
let dataDir: string;
let alsoRemove: string[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'weilinli-embedded-'));
  chmodSync(dataDir, 0o711);
  alsoRemove = [dataDir];
});
afterEach(() => {
  for (const folder of alsoRemove) rmSync(folder, { recursive: true, force: true });
});

async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test('keeps data from one start to the next, for an owner and for an application role that owns nothing', async () => {
  const first = await startEmbeddedPostgres({ dataDir, settings: quick });
  await ask(first.ownerUrl, "CREATE TABLE kept AS SELECT '武昌区'::text AS name");
  await expect(ask(first.appUrl, 'DROP TABLE kept')).rejects.toThrow('must be owner');
  await expect(ask(first.ownerUrl.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password');
  await first.stop();
  const second = await startEmbeddedPostgres({ dataDir, settings: quick });
  expect(await ask(second.ownerUrl, 'SELECT name FROM kept')).toEqual([{ name: '武昌区' }]);
  // Finding Chinese by trigrams takes a locale that knows its letters.
  await ask(second.ownerUrl, 'CREATE EXTENSION pg_trgm');
  const [row] = await ask(second.ownerUrl, "SELECT show_trgm('大华公园') AS found");
  expect(row?.found).not.toEqual([]);
  await second.stop();
  expect(existsSync(join(second.dataFolder, 'postmaster.pid'))).toBe(false);
  expect(statSync(join(dataDir, 'postgres-passwords.json')).mode & 0o777).toBe(0o600);
}, 60_000);

test('refuses the data of a running copy, but takes over from one that was killed', async () => {
  const script = join(dataDir, 'start.js');
  writeFileSync(
    script,
    `require(${JSON.stringify(require.resolve('esbuild-register/dist/node'))}).register({ target: 'node20' });
     require(${JSON.stringify(require.resolve('./start'))})
       .startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, settings: ${JSON.stringify(quick)} })
       .then((postgres) => console.log('READY', postgres.appUrl));`,
  );
  const other = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const leftUrl = await new Promise<string>((resolve) =>
    other.stdout.on('data', (words: Buffer) => resolve(String(words).trim().slice('READY '.length))),
  );
  await expect(startEmbeddedPostgres({ dataDir, settings: quick })).rejects.toThrow(
    'in use by another running copy',
  );
  const ended = new Promise((resolve) => other.once('exit', resolve));
  other.kill('SIGKILL');
  await ended;
  expect(await ask(leftUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);

  const after = await startEmbeddedPostgres({ dataDir, settings: quick });
  expect(await ask(after.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await after.stop();
  await expect(ask(leftUrl, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
}, 60_000);

const asRoot = process.getuid?.() === 0 ? test : test.skip;

asRoot(
  'as root, a folder that only root may enter sends the data elsewhere, always to the same place',
  async () => {
    chmodSync(dataDir, 0o700);
    const first = await startEmbeddedPostgres({ dataDir, settings: quick });
    alsoRemove.push(join(first.dataFolder, '..'));
    await first.stop();
    expect(first.dataFolder.startsWith(dataDir)).toBe(false);
    const second = await startEmbeddedPostgres({ dataDir, settings: quick });
    expect(second.dataFolder).toBe(first.dataFolder);
    await second.stop();
    expect(statSync(first.dataFolder).uid).not.toBe(0);
  },
  60_000,
);
