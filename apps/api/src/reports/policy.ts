import type { Relation } from '@weilinli/domain';
import { type Actor, holds, organisationsOf } from '../people';
import type { AssignmentRow, ReportRow } from './report-row';

type Known = Pick<ReportRow, 'reporterId' | 'areaCodes' | 'assignments' | 'private' | 'status'>;

/** How a person stands to a report: the one rule behind what he sees and what he may do. */
export function relationsTo(report: Known, actor: Actor): Relation[] {
  const relations: Relation[] = [];
  if (report.reporterId === actor.id) relations.push('reporter');
  const his = report.assignments.filter((assignment) => isHis(assignment, actor));
  if (his.some(({ ended }) => !ended)) relations.push('assignee');
  if (his.some(({ ended }) => ended)) relations.push('former-assignee');
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

function isHis({ personId, organisationId }: AssignmentRow, actor: Actor): boolean {
  if (personId !== null) return personId === actor.id;
  return organisationId !== null && organisationsOf(actor).includes(organisationId);
}
