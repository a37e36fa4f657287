import type { Role } from '@weilinli/contracts';
import type { Relation } from '@weilinli/domain';
import { type Actor, holds, organisationsOf } from '../people';
import type { AssignmentRow, ReportRow } from './report-row';

type Known = Pick<
  ReportRow,
  'reporterId' | 'areaCodes' | 'assignments' | 'private' | 'status' | 'coReporterIds' | 'followerIds'
>;

/** How a person stands to a report: the one rule behind what he sees and what he may do. */
export function relationsTo(report: Known, actor: Actor): Relation[] {
  const relations: Relation[] = [];
  if (report.reporterId === actor.id) relations.push('reporter');
  if (report.coReporterIds.includes(actor.id)) relations.push('co-reporter');
  if (report.followerIds.includes(actor.id)) relations.push('follower');
  const current = report.assignments.filter((assignment) => handles(assignment, actor));
  if (current.some(({ kind }) => kind === 'lead')) relations.push('assignee');
  if (current.some(({ kind }) => kind === 'co')) relations.push('co-handler');
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
  return relations.some((relation) => relation !== 'signed-in' && relation !== 'follower');
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
  return relations.some(
    (relation) =>
      !['signed-in', 'follower', 'former-assignee', 'neighbour', 'co-reporter'].includes(relation),
  );
}

/** What a handler asks of those above him is between them. */
export function seesRequests(relations: readonly Relation[]): boolean {
  return relations.some((relation) =>
    ['assignee', 'former-assignee', 'leader', 'dispatcher', 'admin'].includes(relation),
  );
}

/** Why somebody was chosen names other people: for those who answer for the area, and for who was chosen. */
export function seesReasonsOfDispatch(relations: readonly Relation[]): boolean {
  return relations.some((relation) => ['assignee', 'leader', 'dispatcher', 'admin'].includes(relation));
}

/** He answers for the report's place and for everybody who has had it. */
export function isCommonSuperior(report: Pick<ReportRow, 'areaCodes'>, actor: Actor): boolean {
  return holds(actor, 'dispatcher', report.areaCodes.slice(0, districtDepth));
}

/** Where in the authority path the district stands: city, district. */
const districtDepth = 2;

/** Who had a closed report last may say once that a lateness was not his fault. */
export function mayAppeal(report: Pick<ReportRow, 'assignments' | 'requests'>, actor: Actor): boolean {
  const last = report.assignments.findLast(({ kind }) => kind === 'lead');
  const isHis = last !== undefined && (last.personId === actor.id || last.claimedBy === actor.id);
  return isHis && !report.requests.some(({ kind, askedBy }) => kind === 'exempt' && askedBy === actor.id);
}

/** It is his to do now: given to him while he is on the staff, or to an organisation that he works for. */
function handles(
  { personId, organisationId, claimedBy, claimStands, ended }: AssignmentRow,
  actor: Actor,
): boolean {
  if (ended) return false;
  // Where one member of an organisation has taken it on, the others leave it to him while he works there.
  if (claimStands && claimedBy !== actor.id) return false;
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
