import { followersOf, type Known, leadOf, type Part, twinsOf, type World } from './report';
import { categories, type Person } from './words';

export type Standing =
  | 'reporter'
  | 'co-reporter'
  | 'assignee'
  | 'co-handler'
  | 'former-assignee'
  | 'neighbour'
  | 'leader'
  | 'dispatcher'
  | 'admin';

/** How somebody stands to a report: as design.md says it, in the order in which somebody acts. */
export function standingsOf(world: World, report: Known, person: Person): Standing[] {
  const { id, role, path } = person;
  const area = path.at(-1) ?? '';
  const has = (part: Part) => hasNow(part, person);
  const had = (part: Part) => isHis(part, person) || part.claimedBy === id;
  const candidates: Record<Standing, boolean> = {
    reporter: report.reporter === id,
    'co-reporter': report.reporter !== id && twinsOf(world, report).some(({ reporter }) => reporter === id),
    assignee: report.parts.some((part) => part.lead && has(part)),
    'co-handler': report.parts.some((part) => !part.lead && has(part)),
    'former-assignee': report.parts.some((part) => had(part) && !has(part)),
    neighbour: !isHidden(report) && (role === 'worker' || role === 'leader') && report.beside.includes(area),
    leader: role === 'leader' && report.path.includes(area),
    dispatcher: role === 'dispatcher' && report.path.includes(area),
    admin: role === 'admin',
  };
  return standings.filter((standing) => candidates[standing]);
}

const standings: readonly Standing[] = [
  'reporter',
  'co-reporter',
  'assignee',
  'co-handler',
  'former-assignee',
  'neighbour',
  'leader',
  'dispatcher',
  'admin',
];

/** Whoever has to do with it knows of it; others see what is being done where anybody could see it. */
export function knowsOf(world: World, report: Known, person: Person): boolean {
  if (standingsOf(world, report, person).length > 0) return true;
  if (isHidden(report) || report.status === 'withdrawn') return false;
  const follows = followersOf(world, report).has(person.id);
  return follows || (report.status !== 'declined' && report.status !== 'merged');
}

/** A part that is in his hands: his own, or his organisation's as long as no colleague has taken it on. */
export function hasNow(part: Part, person: Person): boolean {
  if (part.ended !== null || !isHis(part, person)) return false;
  return !part.organisation || part.claimedBy === null || part.claimedBy === person.id;
}

function isHis({ organisation, who }: Part, person: Person): boolean {
  return organisation ? who === person.organisation : who === person.id;
}

/** What lies over its place and over everybody who has led it. */
export function commonPath(report: Known): readonly string[] {
  const paths = [report.path, ...report.parts.filter(({ lead }) => lead).map(({ path }) => path)];
  const [first = [], ...others] = paths;
  const parting = first.findIndex((code, depth) => others.some((path) => path[depth] !== code));
  return parting < 0 ? first : first.slice(0, parting);
}

/** The last that he or his organisation did with it was to give it back. */
export function gaveItBack(report: Known, who: string): boolean {
  return report.parts.findLast((part) => part.who === who || part.claimedBy === who)?.ended === 'returned';
}

/** Who can be named as its lead handler; anywhere in the city, or only in the reach of who names him. */
export function canLead(report: Known, { who, within }: { who: Candidate; within?: Person }): boolean {
  const lead = leadOf(report);
  const open = lead?.organisation && lead.claimedBy !== null;
  if (lead?.who === who.id && !open) return false;
  if (report.transfers < 2 && gaveItBack(report, who.id)) return false;
  return within === undefined || isInReach(report, who, within);
}

export function canHelp(report: Known, { who, within }: { who: Candidate; within: Person }): boolean {
  if (report.parts.some((part) => part.ended === null && part.who === who.id)) return false;
  return !gaveItBack(report, who.id) && isInReach(report, who, within);
}

/** From one team's hands to another's: to an organisation, or where the one area does not lie in the other. */
export function crossesBoundary(report: Known, to: Candidate): boolean {
  const lead = leadOf(report);
  if (!lead || lead.who === to.id) return false;
  return (
    to.organisation ||
    lead.path.some((code, depth) => to.path[depth] !== undefined && to.path[depth] !== code)
  );
}

/** A person by his role's path; an organisation works everywhere. */
export interface Candidate {
  id: string;
  organisation: boolean;
  path: readonly string[];
}

function isInReach(report: Known, who: Candidate, by: Person): boolean {
  if (who.organisation) return true;
  const street = report.path[2] ?? report.path.at(-1) ?? '';
  const area = by.path.at(-1) ?? '';
  return who.path.includes(street) || (report.path.includes(area) && who.path.includes(area));
}

export function isHidden(report: Known): boolean {
  return categories[report.category]?.hidden ?? false;
}
