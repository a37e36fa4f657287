import { shippedPointRules } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../../platform/database/transaction';
import { lockNewestPointRules, storePointRules } from './store-point-rules';

/** Run at boot and seed: a database is never without rules, and those that somebody has made stay as they are. */
export async function ensurePointRules({ dataSource }: { dataSource: DataSource }): Promise<void> {
  const [newest] = await dataSource.query('SELECT version FROM point_rules LIMIT 1');
  if (newest) return;
  await inTransaction(dataSource, async (client) => {
    if ((await lockNewestPointRules(client)) > 0) return;
    await storePointRules(client, { rules: shippedPointRules });
  });
}
