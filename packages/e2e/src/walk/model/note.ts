import { agreeToExtend, conclude, exempt, grant, merge, reopen, resume, rework, unmerge } from './fate';
import { endParts, giveLead, lapse, newPart, openParts } from './hands';
import { type Asked, isOverdue, type Known, leadOf, twinsOf, type World } from './report';
import { type Candidate, crossesBoundary, type Standing } from './standing';
import type { Deed, Person } from './words';

/** What somebody brings along, as far as it makes a difference afterwards. */
export interface Brought {
  handler?: Candidate;
  into?: Known;
  asked?: Asked;
  /** The photo was taken elsewhere. */
  faraway?: boolean;
  category?: string;
  /** Milliseconds. */
  until?: number;
}

export interface Done {
  report: Known;
  person: Person;
  as: Standing | 'signed-in';
  deed: Deed;
  brought: Brought;
}

/** Notes what is otherwise after something was done that is allowed. */
export function note(world: World, done: Done): void {
  const { report, person, deed, brought } = done;
  switch (deed) {
    case 'accept':
      Object.assign(leadOf(report) ?? {}, { accepted: true, claimedBy: person.id });
      Object.assign(report, { status: 'accepted', everAccepted: true });
      return;
    case 'return':
      gaveBack(world, done);
      return;
    case 'make-safe':
      report.madeSafe = true;
      return;
    case 'resolve':
      Object.assign(report, { status: 'resolved', fixedBy: person.id, fixedFor: 0 });
      report.doubted = brought.faraway === true;
      report.late ||= isOverdue(report);
      lapse(report);
      return;
    case 'request transfer':
      ask(report, 'transfer', person);
      return;
    case 'request suspend':
      ask(report, 'suspend', person);
      return;
    case 'request extend':
      ask(report, 'extend', person);
      return;
    case 'request exempt':
      ask(report, 'exempt', person);
      return;
    case 'assign':
      if (brought.handler) {
        const crosses = crossesBoundary(report, brought.handler);
        giveLead(world, report, { handler: brought.handler, instead: 'reassigned' });
        if (crosses) report.transfers += 1;
      }
      if (report.status !== 'suspended') report.status = 'dispatched';
      return;
    case 'assign co':
      if (brought.handler) report.parts.push(newPart(report, { handler: brought.handler, lead: false }));
      return;
    case 'assign release': {
      const helps = openParts(report).filter(({ lead, who }) => !lead && who === brought.handler?.id);
      endParts(world, helps.slice(0, 1), 'released');
      return;
    }
    case 'transfer':
      transferred(world, done);
      return;
    case 'decline':
      conclude(world, report, 'declined');
      return;
    case 'withdraw':
      conclude(world, report, 'withdrawn');
      return;
    case 'verify passed':
      report.verified = true;
      if (report.agreed) conclude(world, report, 'closed');
      return;
    case 'verify failed':
      rework(report);
      return;
    case 'confirm':
      if (report.doubted && !report.verified) report.agreed = true;
      else conclude(world, report, 'closed');
      return;
    case 'contest':
      if (report.status === 'resolved') rework(report);
      else Object.assign(report, { status: 'submitted', declineContested: true, waits: false });
      return;
    case 'reopen':
      reopen(report);
      return;
    case 'rate':
      report.rated = true;
      return;
    case 'suspend':
      Object.assign(report, { status: 'suspended', until: brought.until ?? null });
      lapse(report, ['suspend']);
      return;
    case 'resume':
      resume(report);
      return;
    case 'extend':
      agreeToExtend(report, person);
      return;
    case 'approve':
      approved(world, done);
      return;
    case 'refuse':
      if (brought.asked) brought.asked.state = 'refused';
      return;
    case 'recategorise':
      report.category = brought.category ?? report.category;
      return;
    case 'merge':
      if (brought.into) merge(world, report, brought.into);
      return;
    case 'unmerge':
      unmerge(world, report);
      return;
    case 'exempt':
      exempt(report, person);
      return;
    case 'follow':
      report.followers.push(person.id);
      return;
    case 'unfollow':
      for (const one of [report, ...twinsOf(world, report)]) {
        one.followers = one.followers.filter((id) => id !== person.id);
      }
      return;
    // Where it goes to when it has moved, the map says.
    case 'relocate':
    case 'supervise':
    case 'remark':
      return;
    default:
      deed satisfies never;
  }
}

function ask(report: Known, kind: Asked['kind'], { id }: Person): void {
  report.asked.push({ id: '', kind, by: id, approvals: [], state: 'open' });
}

function gaveBack(world: World, { report, person, as }: Done): void {
  if (as === 'co-handler') {
    const his = openParts(report).find(
      ({ lead, who }) => !lead && (who === person.id || who === person.organisation),
    );
    if (his) endParts(world, [his], 'returned');
    return;
  }
  const lead = leadOf(report);
  if (lead?.organisation) lead.claimedBy = person.id;
  if (lead) endParts(world, [lead], 'returned');
  Object.assign(report, { status: 'submitted', waits: false });
  lapse(report);
}

function transferred(world: World, { report, brought: { handler } }: Done): void {
  if (handler) giveLead(world, report, { handler, instead: 'transferred' });
  report.transfers += 1;
  report.status = 'dispatched';
}

function approved(world: World, done: Done): void {
  const { report, person, brought } = done;
  const { asked } = brought;
  if (!asked) return;
  if (asked.kind === 'extend') {
    agreeToExtend(report, person);
    return;
  }
  grant(asked, person);
  if (asked.kind === 'transfer') transferred(world, done);
  if (asked.kind === 'suspend') {
    Object.assign(report, { status: 'suspended', until: brought.until ?? null });
  }
}
