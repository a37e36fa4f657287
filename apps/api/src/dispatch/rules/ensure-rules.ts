import { type DispatchRule, readRules } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import shipped from '../../../data/dispatch-rules.json';
import { inTransaction } from '../../platform/database/transaction';
import { lockNewestRules, storeRules } from './store-rules';

/** The rules that come with the program (data/dispatch-rules.json). */
export function shippedRules(): readonly DispatchRule[] {
  const check = readRules(shipped.rules);
  if (check.ok) return check.rules;
  throw new Error(`data/dispatch-rules.json is mistaken: ${JSON.stringify(check.errors)}`);
}

/** Run at boot and seed: a database is never without rules, and those that somebody has made stay as they are. */
export async function ensureRules({ dataSource }: { dataSource: DataSource }): Promise<void> {
  const [newest] = await dataSource.query('SELECT id FROM dispatch_rule_versions LIMIT 1');
  if (newest) return;
  await inTransaction(dataSource, async (client) => {
    if ((await lockNewestRules(client)) > 0) return;
    await storeRules(client, { rules: shippedRules(), note: shipped.note });
  });
}
