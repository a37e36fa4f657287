import type { Status } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { giveBackAssignments } from '../../dispatch';
import type { ReportDeps } from '../deps';
import { moveBySystem } from '../move-by-system';
import type { Effect } from '../move-report';
import type { ReportRow } from '../report-row';
import { returnFromAway } from '../waiting/return-from-away';
import { wayBack, wayOf } from './merged-way';

/**
 * Not the same after all: the report is on its own again, as it was, with its own clock and – where he can still have it
 * – its own handler. What came along with it goes along.
 */
export function unmerge(deps: ReportDeps): Effect {
  return async ({ client, row, actor, now }) => {
    const { status, at: releasedAt } = await lastMerge(client, row.id);
    const released = { reportId: row.id, releasedAt, at: now, by: actor.id, newId: deps.newId };
    await giveBackAssignments(client, released);
    return {
      set: { merged_into: null, closed_at: null },
      facts: { outOf: row.mergedInto, number: row.mergedTarget?.number },
      to: status,
      afterwards: async () => {
        await returnFromAway(deps, client, row.id);
        await separate(deps, client, row);
      },
    };
  };
}

/** How the report was when it was merged: not when it was taken along later. */
async function lastMerge(client: PoolClient, reportId: string): Promise<{ status: Status; at: Date }> {
  const { rows } = await client.query<{ status: Status; at: Date }>({
    name: 'last-merge',
    text: `SELECT facts->>'from' AS status, at FROM history
      WHERE report_id = $1 AND event = 'merge' AND facts->>'from' <> 'merged' ORDER BY sequence DESC LIMIT 1`,
    values: [reportId],
  });
  const [entry] = rows;
  if (!entry) throw new Error(`report ${reportId} is merged, and its history does not say since when`);
  return entry;
}

async function separate(deps: ReportDeps, client: PoolClient, row: ReportRow): Promise<void> {
  const target = row.mergedInto;
  if (target === null) throw new Error(`report ${row.id} is merged into nothing`);
  const gone = [{ id: row.id, number: row.number }];
  for (const twin of await twinsOf(client, target)) {
    const isGone = await moveBySystem(deps, client, {
      reportId: twin.id,
      action: 'merge',
      effect: ({ entries }) => {
        const via = wayBack(wayOf(entries), row.id);
        return via && { set: { merged_into: row.id }, facts: { into: row.id, number: row.number, via } };
      },
    });
    if (isGone) gone.push(twin);
  }
  await moveBySystem(deps, client, {
    reportId: target,
    action: 'part',
    effect: () => ({ facts: { reports: gone } }),
  });
}

async function twinsOf(client: PoolClient, target: string): Promise<{ id: string; number: string }[]> {
  const { rows } = await client.query<{ id: string; number: string }>({
    name: 'merged-into',
    text: 'SELECT id, number FROM reports WHERE merged_into = $1 ORDER BY id',
    values: [target],
  });
  return rows;
}
