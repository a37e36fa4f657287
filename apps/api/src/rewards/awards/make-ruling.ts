import type { PointsRuling } from '@weilinli/contracts';
import { awardsOf, rulingReasons } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { type Actor, holds } from '../../people';
import { Refusal } from '../../platform/errors';
import { readReport, relationsTo, viewOf } from '../../reports';
import { keepDecision } from '../reviews/keep-decision';
import { readParts } from '../reviews/read-parts';
import { refuseAppealed } from '../reviews/refuse-appealed';
import { refusePart } from '../reviews/refuse-part';
import type { PointRulesHolder } from '../rules';
import { keepRuling } from './keep-ruling';
import { readCase } from './read-case';
import type { MakeRulingBody } from './requests';

interface RulingDeps {
  newId: () => string;
  pointRules: PointRulesHolder;
}

/** A dispatcher's or administrator's word on somebody's points for a report. Nobody judges himself, or who fed him. */
export async function makeRuling(
  deps: RulingDeps,
  client: PoolClient,
  { actor, body }: { actor: Actor; body: MakeRulingBody },
): Promise<PointsRuling> {
  const { reportId, personId, verdict, reason, note } = body;
  const report = await readReport(client, reportId);
  if (!viewOf(report, relationsTo(report, actor))) throw new Refusal('NOT_FOUND');
  if (!mayRule(actor, report.areaCodes)) {
    throw new Refusal('FORBIDDEN', {
      detail: 'On points the dispatchers of the area of the report decide, and administrators.',
    });
  }
  const found = await readCase(deps, client, reportId);
  const reporters = found?.facts.reports.map(({ reporterId }) => reporterId) ?? [];
  if ([personId, report.resolvedBy, ...reporters].includes(actor.id)) {
    throw new Refusal('FORBIDDEN', {
      detail:
        'Nobody decides on his own points, or on those of a report that he made or fixed; ask somebody else.',
    });
  }
  refusePart(actor, await readParts(client, { reportId, personId }));
  const concerned = found ? awardsOf(found.facts, found.rulesOf) : [];
  if (!concerned.some((award) => award.reportId === reportId && award.personId === personId)) {
    throw new Refusal('VALIDATION_FAILED', {
      detail: 'Whom you name has no points for this report; where reports were merged, name his own.',
      errors: [{ path: 'personId', message: 'has no points for this report' }],
    });
  }
  await refuseAppealed(client, { reportId, personId });
  const id = deps.newId();
  const { at } = await keepRuling(client, {
    ...{ id, reportId, personId, verdict, reason, note },
    ruledBy: actor.id,
  });
  // Whom it concerns is told, and can appeal.
  const told = { reportId, personId, verdict, note: rulingReasons[reason], decidedBy: actor.id };
  await keepDecision(client, { ...told, newId: deps.newId });
  return {
    ...{ id, reportId, personId, verdict, reason },
    ...(note === undefined ? {} : { note }),
    at: at.toISOString(),
    ruledBy: { id: actor.id, displayName: actor.displayName },
  };
}

/** Leaders know the riders of their grid too well to judge them. */
export function mayRule(actor: Pick<Actor, 'grants'>, areaCodes: readonly string[]): boolean {
  return actor.grants.some(({ role }) => role === 'admin') || holds(actor, 'dispatcher', areaCodes);
}
