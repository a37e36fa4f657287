import { defaultStages } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../platform/database/transaction';
import { lockNewestStages, storeStages } from './store-stages';

/** Run at boot: a database is never without stages of escalation, and those that somebody has set stay as they are. */
export async function ensureStages({ dataSource }: { dataSource: DataSource }): Promise<void> {
  const [newest] = await dataSource.query('SELECT id FROM escalation_versions LIMIT 1');
  if (newest) return;
  await inTransaction(dataSource, async (client) => {
    if ((await lockNewestStages(client)) === undefined) await storeStages(client, { stages: defaultStages });
  });
}
