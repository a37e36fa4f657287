import type { HandlerCandidate } from '@weilinli/contracts';
import { acceptLead, assigneeOf, assignLead, endAssignments, possibleHandlers } from '../dispatch';
import { Refusal } from '../platform/errors';
import type { ReportDeps } from './deps';
import type { Effect } from './move-report';
import type { ReportRow } from './report-row';

/** The handler takes it on. The first acceptance counts for the report, whoever has it later. */
export const accept: Effect = async ({ client, row, actor, now }) => {
  await acceptLead(client, { reportId: row.id, by: actor.id, at: now });
  return { set: { accepted_at: row.acceptedAt ?? now } };
};

/** The handler gives it back, to the dispatcher's desk. */
export const giveBack: Effect = async ({ client, row, now }) => {
  await endAssignments(client, { reportId: row.id, reason: 'returned', at: now });
  return {};
};

/** A leader or dispatcher names who handles it from now on. */
export function assign(deps: Pick<ReportDeps, 'newId'>): Effect {
  return async ({ client, row, actor, body, now }) => {
    const only = body.personId ? { personId: body.personId } : { organisationId: body.organisationId ?? '' };
    const candidates = await possibleHandlers(client, { areaCodes: row.areaCodes, only });
    const [candidate] = candidates.filter((one) => !isExcluded(row, one));
    const assignee = candidate && assigneeOf(candidate);
    if (!assignee) throw unknownHandler(only);
    await endAssignments(client, { reportId: row.id, reason: 'reassigned', at: now });
    const why = { rule: 'assigned', by: actor.id };
    await assignLead(client, {
      id: deps.newId(),
      reportId: row.id,
      assignee,
      assignedBy: actor.id,
      at: now,
      why,
    });
    return { facts: { handler: assignee } };
  };
}

/** Not a case, with a reason. Its clock stands still. */
export const decline: Effect = async ({ client, row, now }) => {
  await endAssignments(client, { reportId: row.id, reason: 'declined', at: now });
  return { set: { closed_at: now } };
};

/** The reporter takes it back while nobody has accepted it. */
export const withdraw: Effect = async ({ client, row, now }) => {
  await endAssignments(client, { reportId: row.id, reason: 'withdrawn', at: now });
  return { set: { closed_at: now } };
};

export const remark: Effect = () => ({ stage: 'remark' });

/** Who has it already does not get it anew, and who has just returned it does not get it straight back. */
export function isExcluded(row: ReportRow, { personId, organisationId }: HandlerCandidate): boolean {
  const latest = row.assignments.findLast(({ kind }) => kind === 'lead');
  if (!latest || (latest.ended && latest.endReason !== 'returned')) return false;
  return latest.personId === (personId ?? null) && latest.organisationId === (organisationId ?? null);
}

function unknownHandler(only: Partial<Pick<HandlerCandidate, 'personId' | 'organisationId'>>): Refusal {
  const path = only.personId ? 'personId' : 'organisationId';
  return new Refusal('HANDLER_UNKNOWN', {
    errors: [
      { path, message: 'is nobody who may be given this report now; see GET /reports/{id}/candidates' },
    ],
  });
}
