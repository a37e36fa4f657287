import type { PoolClient } from 'pg';
import { endAssignments } from '../../dispatch';
import type { ReportDeps } from '../deps';
import { moveBySystem } from '../move-by-system';
import type { Effect } from '../move-report';
import type { ReportRow } from '../report-row';
import { reportById } from '../report-select';
import { mergeTarget } from './merge-target';
import { wayOf, wayOn } from './merged-way';

/**
 * One hazard, reported twice: this report ends, and goes on in another one, whose handler does it for all. What was
 * merged into this one goes along, so that nothing is ever merged into something merged.
 */
export function merge(deps: ReportDeps): Effect {
  return async ({ client, row, actor, body, now }) => {
    const target = mergeTarget({ row, actor, target: await reportOf(client, body.into) });
    await endAssignments(client, { reportId: row.id, reason: 'merged', at: now });
    return {
      set: { merged_into: target.id, closed_at: now },
      facts: { into: target.id, number: target.number },
      afterwards: async () => {
        for (const twin of row.twins) await takeAlong(deps, client, { twin, with: row, into: target });
        const reports = [row, ...row.twins].map(({ id, number }) => ({ id, number }));
        await moveBySystem(deps, client, {
          reportId: target.id,
          action: 'join',
          effect: () => ({ facts: { reports } }),
        });
      },
    };
  };
}

interface Along {
  twin: { id: string };
  with: ReportRow;
  into: ReportRow;
}

async function takeAlong(deps: ReportDeps, client: PoolClient, { twin, with: row, into }: Along) {
  await moveBySystem(deps, client, {
    reportId: twin.id,
    action: 'merge',
    effect: ({ entries }) => ({
      set: { merged_into: into.id },
      facts: { into: into.id, number: into.number, via: wayOn(wayOf(entries), row.id) },
    }),
  });
}

async function reportOf(client: PoolClient, id: string | undefined): Promise<ReportRow | undefined> {
  const { rows } = await client.query<ReportRow>({ name: 'report-by-id', text: reportById, values: [id] });
  return rows[0];
}
