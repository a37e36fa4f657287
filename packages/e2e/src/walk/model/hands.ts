import { type Asked, type Known, openAsked, type Part, type World } from './report';
import type { Candidate } from './standing';

/** What a handler asks for is about his own work; it lapses with that. */
const ofItsHandler: readonly Asked['kind'][] = ['transfer', 'suspend', 'extend'];

export function lapse(report: Known, kinds: readonly Asked['kind'][] = ofItsHandler): void {
  for (const asked of openAsked(report)) if (kinds.includes(asked.kind)) asked.state = 'lapsed';
}

/** Parts that end together have the same number. */
export function endParts(world: World, parts: readonly Part[], reason: string): number {
  world.endings += 1;
  for (const part of parts) Object.assign(part, { ended: reason, endedWith: world.endings });
  return world.endings;
}

export function openParts({ parts }: Known): Part[] {
  return parts.filter(({ ended }) => ended === null);
}

/** Somebody leads from now on: who led is out of it, and who helped helps no longer if it is he. */
export function giveLead(
  world: World,
  report: Known,
  given: { handler: Candidate; instead: 'reassigned' | 'transferred' },
): void {
  const open = openParts(report);
  endParts(
    world,
    open.filter(({ lead }) => lead),
    given.instead,
  );
  endParts(
    world,
    open.filter(({ lead, who }) => !lead && who === given.handler.id),
    'leads',
  );
  report.parts.push(newPart(report, { handler: given.handler, lead: true }));
  // After two transfers the one over all of them decides, for good.
  report.bound = report.transfers >= 2;
  lapse(report);
}

export function newPart(report: Known, { handler, lead }: { handler: Candidate; lead: boolean }): Part {
  return {
    lead,
    who: handler.id,
    organisation: handler.organisation,
    claimedBy: null,
    accepted: false,
    ended: null,
    path: handler.organisation ? report.path.slice(0, 2) : handler.path,
  };
}

/** What ended then goes on as it was, as parts of their own. */
export function giveBack(report: Known, endedWith: number): void {
  const ended = report.parts.filter((part) => part.endedWith === endedWith);
  for (const { endedWith: _, ...part } of ended) report.parts.push({ ...part, ended: null });
}
