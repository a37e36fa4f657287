import { endParts, giveBack, lapse, openParts } from './hands';
import { type Asked, type Known, leadOf, openAsked, twinsOf, type World } from './report';
import { categories, type Person } from './words';

/** It is over, in one way or another. */
export function conclude(world: World, report: Known, status: 'closed' | 'declined' | 'withdrawn'): void {
  report.closedWith = endParts(world, openParts(report), status);
  report.closedFor = 0;
  report.status = status;
  if (status === 'declined') report.bound = false;
  lapse(report);
}

/** Not fixed after all: the same handler goes on with it. */
export function rework(report: Known): void {
  report.status = 'accepted';
  report.rework += 1;
  Object.assign(report, { fixedBy: null, verified: false, doubted: false, agreed: false });
}

export function reopen(report: Known): void {
  giveBack(report, report.closedWith);
  const lead = leadOf(report);
  if (lead) lead.accepted = true;
  rework(report);
}

/** It goes on with whoever has it then: somebody who got it meanwhile has to accept it first. */
export function resume(report: Known): void {
  report.until = null;
  report.status = leadOf(report)?.accepted ? 'accepted' : 'dispatched';
}

/** One more word for more time; with the last one that is needed it is granted. */
export function agreeToExtend(report: Known, { id }: Person): void {
  const needed = categories[report.category]?.approvals ?? 1;
  const asked = openAsked(report).find(({ kind }) => kind === 'extend');
  const granted = (asked?.approvals.length ?? 0) + 1 >= needed;
  if (granted) report.extensions += 1;
  if (asked) {
    asked.approvals.push(id);
    if (granted) asked.state = 'approved';
  } else if (!granted) {
    report.asked.push({ id: '', kind: 'extend', by: id, approvals: [id], state: 'open' });
  }
}

export function grant(asked: Asked, { id }: Person): void {
  asked.approvals.push(id);
  asked.state = 'approved';
}

/** Whose lateness is forgiven has no need to appeal any more. */
export function exempt(report: Known, by: Person): void {
  const last = report.parts.findLast(({ lead }) => lead);
  const appeal = openAsked(report).find(
    (asked) => asked.kind === 'exempt' && (asked.by === last?.who || asked.by === last?.claimedBy),
  );
  if (appeal) grant(appeal, by);
}

/** One handling for both. What was merged into this one goes along. */
export function merge(world: World, report: Known, into: Known): void {
  const endedWith = endParts(world, openParts(report), 'merged');
  report.before = { status: report.status, endedWith };
  for (const twin of twinsOf(world, report)) {
    twin.mergedInto = into.id;
    twin.way.push(report.id);
  }
  Object.assign(report, { status: 'merged', mergedInto: into.id, way: [] });
  lapse(report);
}

/** Each has its own again, and what came along with this one leaves with it. */
export function unmerge(world: World, report: Known): void {
  const companions = world.reports.filter(
    (other) => other.mergedInto === report.mergedInto && other.way.includes(report.id),
  );
  for (const other of companions) {
    other.mergedInto = report.id;
    other.way = other.way.slice(0, other.way.indexOf(report.id));
  }
  const { before } = report;
  if (!before) throw new Error('the model never merged it');
  report.mergedInto = null;
  report.status = before.status;
  const led = report.parts.some(({ lead, endedWith }) => lead && endedWith === before.endedWith);
  if (led) giveBack(report, before.endedWith);
}

const silence = 72 * 3_600_000;

/** Time passes for one report, and the system does what is due. */
export function pass(world: World, report: Known, milliseconds: number): void {
  report.fixedFor += milliseconds;
  report.closedFor += milliseconds;
  if (report.until !== null) report.until -= milliseconds;
  if (report.status === 'suspended' && report.until !== null && report.until <= Date.now()) resume(report);
  // Also what was verified only after the silence was over.
  for (const one of world.reports) {
    if (one.status === 'resolved' && one.verified && one.fixedFor >= silence) conclude(world, one, 'closed');
  }
}
