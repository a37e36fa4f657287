import type { Role } from '@weilinli/contracts';
import type { Relation } from '@weilinli/domain';
import { type Actor, holds, organisationsOf } from '../people';
import { commonPathOf } from './common-path';
import type { AssignmentRow, ReportRow } from './report-row';

type Known = Pick<
  ReportRow,
  | 'reporterId'
  | 'areaCodes'
  | 'neighbourCodes'
  | 'assignments'
  | 'private'
  | 'status'
  | 'coReporterIds'
  | 'followerIds'
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
  if (!report.private && beside.some((role) => worksIn(actor, role, report.neighbourCodes)))
    relations.push('neighbour');
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

/**
 * Which view of a report they get who stand so to it; who gets none is told the same as of a missing one. A follower
 * keeps his view when it ends, so that he learns how, and can leave it – but not of what was taken back.
 */
export function viewOf(
  report: Pick<ReportRow, 'private' | 'status'>,
  relations: readonly Relation[],
): 'full' | 'public' | undefined {
  if (seesFully(relations)) return 'full';
  const stays = relations.includes('follower') && !report.private && report.status !== 'withdrawn';
  return stays || seesPublicly(report) ? 'public' : undefined;
}

/** Who reported it: for himself and for those who handle it or answer for it. */
export function seesReporter(relations: readonly Relation[]): boolean {
  return relations.some(
    (relation) =>
      !['signed-in', 'follower', 'former-assignee', 'neighbour', 'co-reporter'].includes(relation),
  );
}

/** Those who do the work and those who answer for it, as opposed to those who told of it. */
export function handlesOrAnswers(relations: readonly Relation[]): boolean {
  return relations.some((relation) =>
    ['assignee', 'co-handler', 'leader', 'dispatcher', 'admin'].includes(relation),
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

/** He answers for the report's place and for everybody who has had it: only such a one decides after two transfers. */
export function isCommonSuperior(
  report: Pick<ReportRow, 'areaCodes' | 'assignments'>,
  actor: Actor,
): boolean {
  return holds(actor, 'dispatcher', commonPathOf(report));
}

/** Whoever had a closed report, also if others had it after him, may say once that a lateness was not his fault. */
export function mayAppeal(report: Pick<ReportRow, 'assignments' | 'requests'>, actor: Actor): boolean {
  const ledIt = report.assignments.some(
    ({ kind, personId, claimedBy }) => kind === 'lead' && (personId === actor.id || claimedBy === actor.id),
  );
  return ledIt && !report.requests.some(({ kind, askedBy }) => kind === 'exempt' && askedBy === actor.id);
}

/** He helped with it at any time, or works for the organisation that fixed it: then its check is for others. */
export function hadAHandIn(
  { assignments, resolvedBy }: Pick<ReportRow, 'assignments' | 'resolvedBy'>,
  actor: Actor,
): boolean {
  const lead = resolvedBy === null ? undefined : assignments.findLast(({ kind }) => kind === 'lead');
  const fixers = lead?.organisationId ?? undefined;
  return (
    assignments.some((part) => part.kind === 'co' && handled(part, actor)) ||
    (fixers !== undefined && organisationsOf(actor).includes(fixers))
  );
}

/** It is his to do now: given to him while he is on the staff, or to an organisation that he works for. */
export function handles(
  { personId, organisationId, claimedBy, claimStands, ended }: AssignmentRow,
  actor: Pick<Actor, 'id' | 'grants'>,
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

/** Who looks after an area within 30 m of a place knows what happens there. */
const beside: readonly Role[] = ['worker', 'leader'];

/** Not `holds`: a role over the whole city is not one beside a place. */
function worksIn(actor: Actor, role: Role, areaCodes: readonly string[]): boolean {
  return actor.grants.some(
    (grant) => grant.role === role && grant.areaCode !== undefined && areaCodes.includes(grant.areaCode),
  );
}
