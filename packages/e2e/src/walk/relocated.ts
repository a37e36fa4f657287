import { endParts, lapse } from './model/hands';
import { type Known, leadOf } from './model/report';
import { partFrom, type Seen } from './seen';
import type { Walk } from './walk';

/** Where a report lies now, the map says; whether its handler keeps it, the model. */
export async function moveAlong(walk: Walk, report: Known, place: Known['place']): Promise<void> {
  const seen = await walk.see(report);
  const before = report.path;
  Object.assign(report, { place, path: seen.path, beside: seen.beside });
  const lead = leadOf(report);
  if (!lead) {
    if (seen.status === 'dispatched') takenOver(walk, report, { seen, reason: 'relocated' });
    return;
  }
  const area = lead.path.at(-1) ?? '';
  const leftBehind = before.includes(area) && !report.path.includes(area);
  if (leftBehind && !lead.organisation && !report.bound)
    takenOver(walk, report, { seen, reason: 'relocated' });
}

/** The system gave it to somebody else, whom the model takes from the database, or to nobody. */
export function takenOver(
  { world, paths }: Walk,
  report: Known,
  { seen, reason }: { seen: Seen; reason: string },
): void {
  const before = leadOf(report);
  if (before) endParts(world, [before], reason);
  report.bound = false;
  lapse(report);
  const now = seen.parts.find(({ lead, ended }) => lead && ended === null);
  if (!now) {
    Object.assign(report, { status: 'submitted', waits: true });
    return;
  }
  if (now.who === before?.who) throw new Error(`${report.id} was taken from somebody and given to him again`);
  const helped = report.parts.filter(({ lead, ended, who }) => !lead && !ended && who === now.who);
  endParts(world, helped, 'leads');
  report.parts.push(partFrom(now, { path: report.path, paths }));
  if (report.status !== 'suspended') report.status = 'dispatched';
}
