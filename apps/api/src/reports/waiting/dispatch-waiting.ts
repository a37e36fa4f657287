import type { PoolClient } from 'pg';
import { onConnection } from '../../platform/database/on-connection';
import { inTransaction } from '../../platform/database/transaction';
import type { Log } from '../../platform/log';
import type { ReportDeps } from '../deps';
import { dispatchFacts } from '../given-handlers';
import { moveBySystem } from '../move-by-system';
import { chooseAgain } from './choose-again';
import { giveByRules } from './give-by-rules';
import { arrivedAtDesk, waitsForAnybody } from './waiting.sql';

export type WaitingDeps = ReportDeps & { log: Pick<Log, 'warn'> };

/** How many are looked up at once. */
const pageSize = 100;

interface Waiting {
  id: string;
  version: number;
}

/**
 * Looks through what waits because nobody fitted, the oldest first, and gives each to whoever fits now. `areaCodes`:
 * only what lies within one of these areas. Safe to run in any number at once: each report is given by one of them.
 * Answers how many were given.
 */
export async function dispatchWaiting(
  deps: WaitingDeps,
  { areaCodes }: { areaCodes?: readonly string[] } = {},
): Promise<number> {
  let given = 0;
  let after: string | null = null;
  for (;;) {
    const page: Waiting[] = await onConnection(deps.dataSource, (client) =>
      readWaiting(client, { after, areaCodes: areaCodes ?? null }),
    );
    for (const waiting of page) if (await giveOne(deps, waiting)) given++;
    after = page.at(-1)?.id ?? null;
    if (page.length < pageSize || after === null) return given;
  }
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

async function readWaiting(
  client: PoolClient,
  { after, areaCodes }: { after: string | null; areaCodes: readonly string[] | null },
): Promise<Waiting[]> {
  const { rows } = await client.query<Waiting>({
    name: 'waiting-page',
    text: `SELECT r.id, r.version FROM reports r ${arrivedAtDesk}
      WHERE r.status = 'submitted' AND ($1::uuid IS NULL OR r.id > $1) AND ($2::text[] IS NULL OR r.area_codes && $2)
        AND ${waitsForAnybody}
      ORDER BY r.id LIMIT ${pageSize}`,
    values: [after, areaCodes],
  });
  return rows;
}
