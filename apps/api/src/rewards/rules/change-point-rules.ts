import type { PoolClient } from 'pg';
import { Refusal } from '../../platform/errors';
import type { PutPointRulesBody } from './requests';
import { lockNewestPointRules, storePointRules } from './store-point-rules';

/** Puts rules in force as the next version. Who made them from a version in force no longer is refused. */
export async function changePointRules(
  client: PoolClient,
  { rules, note, version, changedBy }: PutPointRulesBody & { changedBy: string },
): Promise<void> {
  refuseRisingShares(rules.monthly);
  const newest = await lockNewestPointRules(client);
  if (version !== undefined && version !== newest) {
    throw new Refusal('STALE_VERSION', {
      detail: `You changed version ${version} of the rules of points; version ${newest} is in force. Read it again and decide anew.`,
    });
  }
  await storePointRules(client, { rules, note, changedBy });
}

/** More for the hundredth report than for the first would make hunters. */
function refuseRisingShares(monthly: PutPointRulesBody['rules']['monthly']): void {
  const wrong = monthly.findIndex(({ after, percent }, index) => {
    const before = monthly[index - 1];
    return before !== undefined && (after <= before.after || percent > before.percent);
  });
  if (wrong < 0) return;
  throw new Refusal('RULES_MISTAKEN', {
    errors: [
      {
        path: `rules.monthly[${wrong}]`,
        message: 'must begin after the one before it, and pay no more than it',
      },
    ],
  });
}
