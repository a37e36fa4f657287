import type { PoolClient } from 'pg';
import { endLead } from '../dispatch';
import { decidesForGood } from './common-path';
import type { ReportDeps } from './deps';
import { dispatchFacts } from './given-handlers';
import { moveBySystem } from './move-by-system';
import { readReport } from './read-report';
import { chooseAgain } from './waiting/choose-again';
import { commonDesk } from './waiting/common-desk';
import { giveByRules } from './waiting/give-by-rules';

/**
 * A report that has moved away from its handler's area is taken from him and given to whom the rules choose at the new
 * place, each with its own entry; to the desk where they choose nobody, or where only the common superior decides.
 */
export async function dispatchAnew(deps: ReportDeps, client: PoolClient, reportId: string): Promise<void> {
  const row = await readReport(client, reportId);
  const chosen = decidesForGood(row) ? undefined : await chooseAgain(deps, client, row);
  await moveBySystem(deps, client, {
    reportId,
    action: 'return',
    effect: async ({ now }) => {
      await endLead(client, { reportId, reason: 'relocated', at: now });
      const next = chosen?.handler ? { goesOn: true } : commonDesk(row);
      return { set: { bound: false }, facts: { because: 'relocated', ...next } };
    },
  });
  if (!chosen?.handler) return;
  const { handler, why } = chosen;
  await moveBySystem(deps, client, {
    reportId,
    action: 'dispatch',
    effect: async ({ row: onDesk, now }) => {
      await giveByRules(client, { row: onDesk, chosen: { ...chosen, handler }, at: now, newId: deps.newId });
      return {
        set: { dispatch_rule_version: why.ruleVersion, dispatched_by_rule: why.rule },
        facts: dispatchFacts({ ...chosen, handler }),
      };
    },
  });
}
