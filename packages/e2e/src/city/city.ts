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
import { databaseOf, withDatabase } from '@weilinli/api/src/platform/testing/test-postgres';
import { seedDemo } from '@weilinli/api/src/seed-demo';
import { type Program, program } from './program';

/** The whole system as a city runs it: PostgreSQL, two APIs, two workers, each a process of its own. */
export interface City {
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  /** The superuser's: for what a run clears away in between. */
  readonly adminUrl: string;
  /** Where its secrets and photos lie. */
  readonly dataDir: string;
  readonly jwtSecret: string;
  /** `http://127.0.0.1:40001/api/v1` of each API. */
  readonly addresses: readonly string[];
  readonly apis: readonly Program[];
  readonly workers: readonly Program[];
  readonly postgres: Program;
  close(): Promise<void>;
}

const api = join(__dirname, '../../../../apps/api');
const jwtSecret = 'a secret of the runs, long enough for it';

export interface CityPlan {
  /** A folder with stand-ins that are built in: a bug on purpose. */
  standIns?: string;
  workers?: number;
  /** Settings of PostgreSQL; by default safe ones: what is acknowledged survives its death. */
  settings?: Record<string, string>;
  /** What there is to begin with, besides the tables; by default the demonstration. */
  furnish?: (database: Pick<EmbeddedPostgres, 'appUrl' | 'ownerUrl'>) => Promise<void>;
}

/** Where nothing is killed, nothing has to survive it. */
export const hasty = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/** Builds the API into a folder of its own, so that several runs can go on at once, and starts everything. */
export async function openCity(plan: CityPlan = {}): Promise<City> {
  const home = mkdtempSync(join(api, '.city-'));
  const dataDir = mkdtempSync(join(tmpdir(), 'weilinli-city-'));
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
    const standIns = plan.standIns === undefined ? [] : [plan.standIns];
    execFileSync(process.execPath, [join(api, 'build.mjs'), built, ...standIns], { stdio: 'pipe' });
    const { settings = {}, workers = 2, furnish = furnishDemo } = plan;
    const database = await startEmbeddedPostgres({ dataDir, settings });
    const postgres = mortal(database, { dataDir, settings });
    open.push(() => postgres.stop());
    await migrate({ ownerUrl: database.ownerUrl, databaseUrl: database.appUrl, migrations });
    await furnish(database);
    const programs = await programsOn(database, { built, dataDir, workers });
    const all = [...programs.apis, ...programs.workers];
    open.push(() => Promise.all(all.map((one) => one.stop())).then(() => undefined));
    for (const one of all) await one.start();
    for (const address of programs.addresses) await untilReady(new URL(address).origin);
    const { appUrl: databaseUrl, ownerUrl, adminUrl: server } = database;
    const adminUrl = withDatabase(server, databaseOf(ownerUrl));
    return { databaseUrl, ownerUrl, adminUrl, dataDir, jwtSecret, ...programs, postgres, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function programsOn(
  { appUrl }: EmbeddedPostgres,
  { built, dataDir, workers }: { built: string; dataDir: string; workers: number },
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
    workers: Array.from({ length: workers }, (_, index) =>
      program(`worker ${index + 1}`, join(built, 'worker.js'), env),
    ),
  };
}

/** PostgreSQL that can be killed, and comes back at the same address. */
function mortal(
  first: EmbeddedPostgres,
  { dataDir, settings }: { dataDir: string; settings: Record<string, string> },
): Program {
  let running = first;
  const port = Number(new URL(first.appUrl).port);
  return {
    name: 'PostgreSQL',
    endings: () => 0,
    said: () => '',
    stop: () => running.stop(),
    kill: async () => {
      const [pid] = readFileSync(join(running.dataFolder, 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(pid), 'SIGKILL');
      await untilGone(Number(pid));
    },
    start: async () => {
      running = await startEmbeddedPostgres({ dataDir, port, settings });
    },
  };
}

/** PostgreSQL does not start as long as the process that its lock names is there, be it dead and not yet buried. */
async function untilGone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await sleep(5);
  }
}

async function furnishDemo({ appUrl }: Pick<EmbeddedPostgres, 'appUrl'>): Promise<void> {
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
