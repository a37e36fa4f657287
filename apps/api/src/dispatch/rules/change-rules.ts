import type { PoolClient } from 'pg';
import { changeVersion } from '../../platform/versions';
import { checkedRules, type NameDeps } from './checked-rules';
import type { PutRulesBody } from './requests';
import { rulesTable } from './rules-table';

/** Puts a whole set of rules in force, as the next version. Who made it from a version in force no longer is refused. */
export async function changeRules(
  deps: NameDeps,
  client: PoolClient,
  { rules, ...said }: PutRulesBody & { changedBy: string },
): Promise<number> {
  const checked = await checkedRules(deps, client, rules);
  return changeVersion(client, rulesTable, { ...said, body: { rules: checked } });
}
