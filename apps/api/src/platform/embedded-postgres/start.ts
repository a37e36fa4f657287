import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { prepareBinaries } from './binaries';
import { createCluster, databaseName, ensureRolesAndDatabase, runAs } from './cluster';
import { chooseHome, type Passwords, readPasswords } from './home';
import { endLeftover } from './leftover';

export interface EmbeddedPostgres {
  /** The superuser's way in, for tests that make databases. The product does not use it. */
  adminUrl: string;
  ownerUrl: string;
  appUrl: string;
  /** Where the data lies: under DATA_DIR, or elsewhere when PostgreSQL's account may not enter that. */
  dataFolder: string;
  stop(): Promise<void>;
}

/** Starts PostgreSQL on loopback and a free port. `settings` come on top of ours, e.g. `{ fsync: 'off' }` for tests. */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  settings?: Record<string, string>;
  /** Absent: a free one. */
  port?: number;
}): Promise<EmbeddedPostgres> {
  const { folder: home, account } = chooseHome(options.dataDir);
  const dataFolder = join(home, 'postgres');
  const ownerFile = join(home, 'postgres-owner.pid');
  const log = join(home, 'postgres.log');
  const binaries = prepareBinaries(home, account);
  const passwords = readPasswords(home);
  await endLeftover(dataFolder, ownerFile);
  createCluster({ home, dataFolder, account, binaries, password: passwords.postgres });

  const port = options.port ?? (await freePort());
  const output = openSync(log, 'w', 0o600);
  const child = spawn(binaries.postgres, ['-D', dataFolder, ...settingsOf(port, options.settings)], {
    ...runAs(account, binaries),
    // Ctrl-C goes to the whole foreground group; PostgreSQL must outlast the requests in flight.
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  writeFileSync(ownerFile, String(process.pid));
  const endWithUs = () => child.kill('SIGINT');
  process.once('exit', endWithUs);

  const url = (user: keyof Passwords, database: string) =>
    `postgres://${user}:${passwords[user]}@127.0.0.1:${port}/${database}`;
  const stop = async () => {
    await stopped(child);
    process.off('exit', endWithUs);
    rmSync(ownerFile, { force: true });
  };
  const adminUrl = url('postgres', 'postgres');
  try {
    await untilReady(child, adminUrl, log);
    await ensureRolesAndDatabase(adminUrl, passwords);
  } catch (error) {
    await stop();
    throw error;
  }
  const ownerUrl = url('weilinli_owner', databaseName);
  return { adminUrl, ownerUrl, appUrl: url('weilinli_app', databaseName), dataFolder, stop };
}

function settingsOf(port: number, more: Record<string, string> = {}): string[] {
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '128MB',
    max_wal_size: '2GB',
    // Planning costs as much as these short statements run; compiling them would cost far more.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Failed statements may hold personal data.
    log_min_error_statement: 'panic',
    ...more,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
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

async function untilReady(child: ChildProcess, url: string, log: string): Promise<void> {
  let spawnError: Error | undefined;
  child.once('error', (error) => {
    spawnError = error;
  });
  // Recovery after a power cut can take a while.
  for (const end = performance.now() + 60_000; performance.now() < end; await sleep(30)) {
    if (spawnError ?? child.exitCode !== null) break;
    if (await answers(url)) return;
  }
  const lastWords = readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n');
  throw new Error(`The embedded PostgreSQL does not start: ${spawnError?.message ?? lastWords}`);
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const end = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGINT');
  const impatient = setTimeout(() => child.kill('SIGQUIT'), 8_000);
  await end;
  clearTimeout(impatient);
}
