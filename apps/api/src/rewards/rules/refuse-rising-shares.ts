import type { PointRules } from '@weilinli/domain';
import { Refusal } from '../../platform/errors';

/** More for the hundredth report than for the first would make hunters. */
export function refuseRisingShares({ monthly }: Pick<PointRules, 'monthly'>): void {
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
