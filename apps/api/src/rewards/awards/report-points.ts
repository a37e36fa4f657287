import type { ReportPoints } from '@weilinli/contracts';
import { awardsOf } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { Actor } from '../../people';
import { Refusal } from '../../platform/errors';
import { readReport, relationsTo, viewOf } from '../../reports';
import type { PointRulesHolder } from '../rules';
import { readCase } from './read-case';

/** What a report is worth to somebody, computed now: right after sending, before the ledger has it. */
export async function readReportPoints(
  deps: { pointRules: PointRulesHolder },
  client: PoolClient,
  { reportId, actor }: { reportId: string; actor: Actor },
): Promise<ReportPoints> {
  const report = await readReport(client, reportId);
  if (!viewOf(report, relationsTo(report, actor))) throw new Refusal('NOT_FOUND');
  const found = await readCase(deps, client, reportId);
  if (!found) throw new Refusal('NOT_FOUND');
  const own = awardsOf(found.facts, found.rulesOf).filter(({ personId }) => personId === actor.id);
  return {
    items: own.map(({ kind, state, points, worth, because }) => ({
      ...{ kind, state, points, worth },
      because: [...because],
    })),
  };
}
