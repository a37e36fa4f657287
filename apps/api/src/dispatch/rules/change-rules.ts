import type { PoolClient } from 'pg';
import { Refusal } from '../../platform/errors';
import { checkedRules, type NameDeps } from './checked-rules';
import type { PutRulesBody } from './requests';
import { lockNewestRules, storeRules } from './store-rules';

/** Puts a whole set of rules in force, as the next version. Who made it from a version in force no longer is refused. */
export async function changeRules(
  deps: NameDeps,
  client: PoolClient,
  { rules, note, version, changedBy }: PutRulesBody & { changedBy: string },
): Promise<number> {
  const checked = await checkedRules(deps, client, rules);
  const newest = await lockNewestRules(client);
  if (version !== undefined && version !== newest) {
    throw new Refusal('STALE_VERSION', {
      detail: `You changed version ${version} of the rules; version ${newest} is in force. Read it again and decide anew.`,
    });
  }
  return storeRules(client, { rules: checked, note, changedBy });
}
