import type { DataSource } from 'typeorm';
import { inTransaction } from '../database/transaction';
import { lockNewestVersion, type NewVersion, storeVersion } from './store-version';
import type { VersionTable } from './version-table';

/** Run at boot and seed: a database is never without a version, and what somebody has made stays as it is. */
export async function ensureVersion(
  { dataSource }: { dataSource: DataSource },
  table: VersionTable,
  shipped: () => NewVersion,
): Promise<void> {
  const [newest] = await dataSource.query(`SELECT ${table.number} FROM ${table.name} LIMIT 1`);
  if (newest) return;
  await inTransaction(dataSource, async (client) => {
    if ((await lockNewestVersion(client, table)) > 0) return;
    await storeVersion(client, table, shipped());
  });
}
