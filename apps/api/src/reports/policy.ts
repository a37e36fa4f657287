import type { Role } from '@weilinli/contracts';
import type { Relation } from '@weilinli/domain';
import { type Actor, holds, organisationsOf } from '../people';
import type { AssignmentRow, ReportRow } from './report-row';

type Known = Pick<ReportRow, 'reporterId' | 'areaCodes' | 'assignments' | 'private' | 'status'>;

/** How a person stands to a report: the one rule behind what he sees and what he may do. */
export function relationsTo(report: Known, actor: Actor): Relation[] {
  const relations: Relation[] = [];
  if (report.reporterId === actor.id) relations.push('reporter');
  const current = report.assignments.filter((assignment) => handles(assignment, actor));
  if (current.length > 0) relations.push('assignee');
  const before = report.assignments.filter((one) => handled(one, actor) && !current.includes(one));
  if (before.length > 0) relations.push('former-assignee');
  for (const role of ['leader', 'dispatcher'] as const) {
    if (holds(actor, role, report.areaCodes)) relations.push(role);
  }
  if (actor.grants.some(({ role }) => role === 'admin')) relations.push('admin');
  relations.push('signed-in');
  return relations;
}

/** Those involved see all of it. */
export function seesFully(relations: readonly Relation[]): boolean {
  return relations.some((relation) => relation !== 'signed-in');
}

/** Other people who are signed in see where something is being done – not what was nobody's business, or nothing. */
export function seesPublicly(report: Pick<ReportRow, 'private' | 'status'>): boolean {
  return (
    !report.private &&
    report.status !== 'declined' &&
    report.status !== 'withdrawn' &&
    report.status !== 'merged'
  );
}

/** Who reported it: for himself and for those who handle it or answer for it. */
export function seesReporter(relations: readonly Relation[]): boolean {
  return relations.some((relation) => relation !== 'signed-in' && relation !== 'former-assignee');
}

/** Why somebody was chosen names other people: for those who answer for the area, and for who was chosen. */
export function seesReasonsOfDispatch(relations: readonly Relation[]): boolean {
  return relations.some((relation) => ['assignee', 'leader', 'dispatcher', 'admin'].includes(relation));
}

/** It is his to do now: given to him while he is on the staff, or to an organisation that he works for. */
function handles({ personId, organisationId, ended }: AssignmentRow, actor: Actor): boolean {
  if (ended) return false;
  if (personId !== null)
    return personId === actor.id && actor.grants.some(({ role }) => staff.includes(role));
  return organisationId !== null && organisationsOf(actor).includes(organisationId);
}

/** It was his once, or his organisation's. Who did the work keeps reading, also when he works elsewhere now. */
function handled({ personId, organisationId, claimedBy }: AssignmentRow, actor: Actor): boolean {
  if (personId === actor.id || claimedBy === actor.id) return true;
  return organisationId !== null && organisationsOf(actor).includes(organisationId);
}

/** Without one of these roles nobody handles a report, even if it was once given to him. */
const staff: readonly Role[] = ['worker', 'leader', 'dispatcher', 'department', 'property'];
