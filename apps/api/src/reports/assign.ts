import { mapOfNow } from '../areas';
import { Refusal } from '../platform/errors';
import { type Boundary, boundaryCrossed } from './boundary-crossed';
import { addCoHandler, releaseCoHandler } from './co-handlers';
import { pathOfPart } from './common-path';
import type { ReportDeps } from './deps';
import { giveLead } from './give-lead';
import { type GivenHandler, leadWithinReach } from './handler-to-give';
import type { Effect, Moment } from './move-report';
import { belongsTo } from './report-row';

/** A leader or dispatcher names who handles it from now on, or who helps with it. */
export function assign(deps: Pick<ReportDeps, 'areas' | 'newId'>): Effect {
  return (moment) => {
    const { as, release } = moment.body;
    if (release && as !== 'co') throw releaseOfWhom();
    if (as === 'co') return release ? releaseCoHandler(moment) : addCoHandler(deps, moment);
    return assignLeadHandler(deps)(moment);
  };
}

function assignLeadHandler(deps: Pick<ReportDeps, 'areas' | 'newId'>): Effect {
  return async (moment) => {
    const { personId, organisationId } = moment.body;
    const given = await leadWithinReach(deps, { ...moment, named: { personId, organisationId } });
    const how = { ended: 'reassigned', rule: 'assigned' } as const;
    const crosses = await crossedFromLead(deps, moment, given);
    const lead = await giveLead(deps, { ...moment, given, how });
    if (!crosses) return lead;
    const { set, facts } = lead;
    return { set: { ...set, transfers: moment.row.transfers + 1 }, facts: { ...facts, crosses } };
  };
}

/**
 * Taken from one team's hands and given to another's, it is transferred, whatever it is called. From a desk, and within
 * one team, it is not.
 */
async function crossedFromLead(
  deps: Pick<ReportDeps, 'areas'>,
  { client, row }: Pick<Moment, 'client' | 'row'>,
  given: GivenHandler,
): Promise<Boundary | undefined> {
  const lead = row.assignments.find(({ kind, ended }) => kind === 'lead' && !ended);
  if (!lead || belongsTo(lead, given.assignee)) return undefined;
  return boundaryCrossed(await mapOfNow(deps, client), { from: pathOfPart(row, lead), to: given });
}

function releaseOfWhom(): Refusal {
  const message = 'goes with "as": "co": only who helps is let go; a lead handler is replaced';
  return new Refusal('VALIDATION_FAILED', { errors: [{ path: 'release', message }] });
}
