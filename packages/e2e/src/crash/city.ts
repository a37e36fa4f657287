import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrations } from '@weilinli/api/migrations';
import { openDataSource } from '@weilinli/api/src/platform/database/data-source';
import { migrate } from '@weilinli/api/src/platform/database/migrate';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '@weilinli/api/src/platform/embedded-postgres/start';
import { seedDemo } from '@weilinli/api/src/seed-demo';
import { type Program, program } from './program';

/** The whole system as a city runs it: PostgreSQL, two APIs, two workers, each a process of its own. */
export interface City {
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  /** Where its secrets and photos lie. */
  readonly dataDir: string;
  /** `http://127.0.0.1:40001/api/v1` of each API. */
  readonly addresses: readonly string[];
  readonly apis: readonly Program[];
  readonly workers: readonly Program[];
  readonly postgres: Program;
  close(): Promise<void>;
}

const api = join(__dirname, '../../../../apps/api');
const jwtSecret = 'a secret of the crash run, long enough for it';

/** Builds the API into a folder of its own, so that several runs can go on at once, and starts everything. */
export async function openCity(options: { fault?: string } = {}): Promise<City> {
  const home = mkdtempSync(join(api, '.crash-'));
  const dataDir = mkdtempSync(join(tmpdir(), 'weilinli-crash-'));
  // PostgreSQL does not run as root: its own account has to get in.
  chmodSync(dataDir, 0o755);
  const open: (() => Promise<void>)[] = [
    async () => {
      for (const folder of [dataDir, home]) rmSync(folder, { recursive: true, force: true });
    },
  ];
  const close = async () => {
    for (const end of open.reverse()) await end();
  };
  try {
    const built = join(home, 'dist');
    const standIns = options.fault === undefined ? [] : [join(__dirname, 'faults', options.fault)];
    execFileSync(process.execPath, [join(api, 'build.mjs'), built, ...standIns], { stdio: 'pipe' });
    // Safe settings: what is acknowledged has to survive PostgreSQL's own death.
    const database = await startEmbeddedPostgres({ dataDir });
    const postgres = mortal(database, dataDir);
    open.push(() => postgres.stop());
    await furnish(database);
    const programs = await programsOn(database, { built, dataDir });
    const all = [...programs.apis, ...programs.workers];
    open.push(() => Promise.all(all.map((one) => one.stop())).then(() => undefined));
    for (const one of all) await one.start();
    for (const address of programs.addresses) await untilReady(new URL(address).origin);
    const { appUrl: databaseUrl, ownerUrl } = database;
    return { databaseUrl, ownerUrl, dataDir, ...programs, postgres, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function programsOn(
  { appUrl }: EmbeddedPostgres,
  { built, dataDir }: { built: string; dataDir: string },
): Promise<Pick<City, 'apis' | 'workers' | 'addresses'>> {
  const env = {
    DATABASE_URL: appUrl,
    DATA_DIR: dataDir,
    DEMO: '1',
    LOG_LEVEL: 'warn',
    DATABASE_POOL_SIZE: '10',
    JWT_SECRET: jwtSecret,
  };
  const ports = [await freePort(), await freePort()];
  return {
    addresses: ports.map((port) => `http://127.0.0.1:${port}/api/v1`),
    apis: ports.map((port, index) =>
      program(`API ${index + 1}`, join(built, 'server.js'), { ...env, PORT: String(port) }),
    ),
    workers: [1, 2].map((number) => program(`worker ${number}`, join(built, 'worker.js'), env)),
  };
}

/** PostgreSQL that can be killed, and comes back at the same address. */
function mortal(first: EmbeddedPostgres, dataDir: string): Program {
  let running = first;
  const port = Number(new URL(first.appUrl).port);
  return {
    name: 'PostgreSQL',
    said: () => '',
    stop: () => running.stop(),
    kill: async () => {
      const [pid] = readFileSync(join(running.dataFolder, 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(pid), 'SIGKILL');
    },
    start: async () => {
      running = await startEmbeddedPostgres({ dataDir, port });
    },
  };
}

async function furnish({ ownerUrl, appUrl }: EmbeddedPostgres): Promise<void> {
  await migrate({ ownerUrl, databaseUrl: appUrl, migrations });
  const dataSource = await openDataSource({ databaseUrl: appUrl, entities: [], poolSize: 2 });
  await seedDemo(dataSource, { wholeCity: false, say: () => undefined });
  await dataSource.destroy();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export async function untilReady(address: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const ready = await fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await sleep(100);
  }
  throw new Error(`${address} did not become ready`);
}
