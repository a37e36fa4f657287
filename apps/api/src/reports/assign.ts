import { Refusal } from '../platform/errors';
import { addCoHandler, releaseCoHandler } from './co-handlers';
import type { ReportDeps } from './deps';
import { giveLead } from './give-lead';
import { leadWithinReach } from './handler-to-give';
import type { Effect } from './move-report';

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
    return giveLead(deps, { ...moment, given, how });
  };
}

function releaseOfWhom(): Refusal {
  const message = 'goes with "as": "co": only who helps is let go; a lead handler is replaced';
  return new Refusal('VALIDATION_FAILED', { errors: [{ path: 'release', message }] });
}
