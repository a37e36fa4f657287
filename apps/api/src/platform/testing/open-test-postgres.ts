import { rmSync } from 'node:fs';
import { migrations } from '../../../migrations/index';
import { migrate } from '../database/migrate';
import type { EmbeddedPostgres } from '../embedded-postgres/start';
import { openSpareDatabases } from './spare-databases';
import { startTestPostgres, testPostgresVariable } from './test-postgres';

/** A PostgreSQL for tests, whose first database is migrated and then only copied; tests are told how to reach it. */
export async function openTestPostgres(): Promise<EmbeddedPostgres> {
  const { folder, ...postgres } = await startTestPostgres();
  const { adminUrl, ownerUrl, appUrl } = postgres;
  const stop = async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await migrate({ ownerUrl, databaseUrl: appUrl, migrations });
    await openSpareDatabases(postgres);
  } catch (error) {
    await stop();
    throw error;
  }
  process.env[testPostgresVariable] = JSON.stringify({ adminUrl, ownerUrl, appUrl });
  return { ...postgres, stop };
}
