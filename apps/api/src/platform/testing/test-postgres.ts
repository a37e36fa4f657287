import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endLeftover } from '../embedded-postgres/leftover';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded-postgres/start';

/** Where a test run tells its workers how to reach its PostgreSQL. */
export const testPostgresVariable = 'WEILINLI_TEST_POSTGRES';

export interface TestPostgres {
  adminUrl: string;
  ownerUrl: string;
  appUrl: string;
}

/** The name of the database that an address leads to. */
export function databaseOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

/** The same address, to another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

const prefix = 'weilinli-test-';

/** A PostgreSQL for one run, in a folder that names the run's process. Nothing in it need survive a power cut. */
export async function startTestPostgres(): Promise<EmbeddedPostgres & { folder: string }> {
  await removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(folder, 0o711);
  const settings = {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: '300',
    max_wal_size: '1GB',
    checkpoint_timeout: '1h',
    wal_level: 'minimal',
    max_wal_senders: '0',
    autovacuum: 'off',
    jit: 'off',
  };
  const postgres = await startEmbeddedPostgres({ dataDir: folder, settings });
  return { ...postgres, folder };
}

/** Runs that were killed hard leave their PostgreSQL behind; the next run clears it away. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (isAlive(pid)) continue;
    const folder = join(tmpdir(), name);
    try {
      await endLeftover(join(folder, 'postgres'), join(folder, 'postgres-owner.pid'));
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's, or cleared by another run at this very moment.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
