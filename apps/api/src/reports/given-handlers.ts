import type { Candidate, Dispatch } from '@weilinli/domain';
import type { ReportDeps } from './deps';
import type { AssignmentRow } from './report-row';
import type { GivenTo } from './submit-write.sql';

/** The handlers that the rules chose, as the report will read them back: the lead first. */
export function assignmentsBy(dispatch: Dispatch, { newId }: Pick<ReportDeps, 'newId'>): AssignmentRow[] {
  if (!dispatch.handler) return [];
  const lead = assignmentOf(dispatch.handler, 'lead', newId());
  return [lead, ...dispatch.coHandlers.map((candidate) => assignmentOf(candidate, 'co', newId()))];
}

/** The same as they are written. Why it is the lead, his own assignment tells in full. */
export function givenTo(assignments: readonly AssignmentRow[], { why }: Dispatch): GivenTo[] {
  return assignments.map(({ id, kind, personId, organisationId, role, areaCode }) => ({
    id,
    kind,
    person_id: personId,
    organisation_id: organisationId,
    role,
    area_code: areaCode,
    why: kind === 'lead' ? why : { rule: why.rule, ruleVersion: why.ruleVersion },
  }));
}

/** What the history says of a dispatch. */
export function dispatchFacts(dispatch: Extract<Dispatch, { handler: Candidate }>): Record<string, unknown> {
  const { handler, coHandlers, why } = dispatch;
  return {
    handler: named(handler),
    ...(coHandlers.length > 0 ? { coHandlers: coHandlers.map(named) } : {}),
    ruleVersion: why.ruleVersion,
    rule: why.rule,
    why,
  };
}

function assignmentOf(candidate: Candidate, kind: 'lead' | 'co', id: string): AssignmentRow {
  const { is, id: handlerId, displayName, role, areaCode } = candidate;
  return {
    id,
    kind,
    personId: is === 'person' ? handlerId : null,
    organisationId: is === 'organisation' ? handlerId : null,
    claimedBy: null,
    claimStands: false,
    areaCode: is === 'person' ? (areaCode ?? null) : null,
    areaCodes: null,
    accepted: false,
    displayName,
    role,
    endReason: null,
    ended: false,
  };
}

function named({ is, id, displayName, role }: Candidate) {
  return { ...(is === 'person' ? { personId: id } : { organisationId: id }), displayName, role };
}
