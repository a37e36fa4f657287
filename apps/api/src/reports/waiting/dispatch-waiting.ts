import type { PoolClient } from 'pg';
import { inTransaction } from '../../platform/database/transaction';
import type { Log } from '../../platform/log';
import type { ReportDeps } from '../deps';
import { dispatchFacts } from '../given-handlers';
import { moveBySystem } from '../move-by-system';
import { chooseAgain } from './choose-again';
import { giveByRules } from './give-by-rules';
import { couldFit, pageSize, type Waiting, waitingPage } from './waiting-page';

export type WaitingDeps = ReportDeps & { log: Pick<Log, 'warn'> };

export interface Look {
  /** Only what lies within one of these areas; absent: everything. */
  areaCodes?: readonly string[];
  /** Ends the look between two reports. */
  stopping?: AbortSignal;
}

/**
 * Looks through what waits because nobody fitted, the oldest first, and gives each to whoever fits now. Safe to run in
 * any number at once: each report is given by one of them. Answers how many were given.
 */
export async function dispatchWaiting(deps: WaitingDeps, look: Look = {}): Promise<number> {
  const { areaCodes = null, stopping } = look;
  let given = 0;
  let after: string | null = null;
  do {
    const page: Waiting[] = await waitingPage(deps, { after, areaCodes });
    for (const waiting of page) {
      if (stopping?.aborted) return given;
      if (couldFit(deps, waiting) && (await giveOne(deps, waiting))) given++;
    }
    after = page.length < pageSize ? null : (page.at(-1)?.id ?? null);
  } while (after !== null);
  return given;
}

/** One that cannot be given must not keep the others waiting: it is told, and tried again with the next round. */
async function giveOne(deps: WaitingDeps, waiting: Waiting): Promise<boolean> {
  try {
    return await inTransaction(deps.dataSource, (client) => giveIfFree(deps, client, waiting));
  } catch (error) {
    deps.log.warn({ err: error, reportId: waiting.id }, 'a waiting report could not be given to anybody');
    return false;
  }
}

async function giveIfFree(deps: WaitingDeps, client: PoolClient, { id, version }: Waiting): Promise<boolean> {
  // Who works on it holds it; whoever has changed it since has decided for himself.
  const { rowCount } = await client.query({
    name: 'waiting-lock',
    text: `SELECT FROM reports WHERE id = $1 AND version = $2 AND status = 'submitted' FOR NO KEY UPDATE SKIP LOCKED`,
    values: [id, version],
  });
  if (rowCount === 0) return false;
  return moveBySystem(deps, client, {
    reportId: id,
    action: 'dispatch',
    effect: async ({ row, now }) => {
      const chosen = await chooseAgain(deps, client, row);
      if (!chosen.handler) return undefined;
      await giveByRules(client, { row, chosen, at: now, newId: deps.newId });
      return {
        set: { dispatch_rule_version: chosen.why.ruleVersion, dispatched_by_rule: chosen.why.rule },
        facts: dispatchFacts(chosen),
      };
    },
  });
}
