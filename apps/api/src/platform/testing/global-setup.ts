import { migrations } from '../../../migrations/index';
import { migrate } from '../database/migrate';
import { keepRunning } from './running';
import { startTestPostgres, testPostgresVariable } from './test-postgres';

/** Once per run: a PostgreSQL of its own, whose first database is migrated and then only copied. */
export default async function setUp(): Promise<void> {
  const postgres = await startTestPostgres();
  keepRunning(postgres);
  const { adminUrl, ownerUrl, appUrl } = postgres;
  await migrate({ ownerUrl, databaseUrl: appUrl, migrations });
  process.env[testPostgresVariable] = JSON.stringify({ adminUrl, ownerUrl, appUrl });
}
