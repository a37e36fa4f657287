import { distanceMetres, type Position } from '../geo';
import type { Candidate } from './candidate';

/** Why somebody who could have had it comes after who got it. */
export type Behind = 'farther-up' | 'farther-away' | 'more-loaded' | 'less-idle' | 'listed-later';

export interface Where {
  /** The authority path of the place, root first. */
  readonly areaCodes: readonly string[];
  /** WGS-84; absent: only areas count. */
  readonly place?: Position | undefined;
  readonly at: Date;
}

/** How long, in milliseconds, the last place of somebody tells where he is. */
export const seenFor = 30 * 60_000;

/**
 * Distances count in these steps of metres: less is noise. Of whom no place is known, his area tells how far he is at
 * most, about: the household grid and the grid, the community, the street, the district, the city.
 */
const steps = [300, 1_000, 3_000, 10_000] as const;
const stepOfLevel = [4, 3, 2, 1, 0, 0] as const;

/** A candidate with what he is compared by. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly step: number;
  /** Metres to where he was seen; absent: his area stands for it. */
  readonly metres?: number | undefined;
  readonly depth: number;
}

/**
 * The best first: the nearest by last known place or by area, of equally near ones the deepest area, then the fewest
 * in hand, then the longest idle, then by id so that the answer is always the same. Each once, by his best standing.
 */
export function rank(candidates: readonly Candidate[], where: Where): Ranked[] {
  const ranked = candidates.map((candidate) => standingOf(candidate, where)).sort(compare);
  const seen = new Set<string>();
  return ranked.filter(({ candidate: { id } }) => !seen.has(id) && seen.add(id));
}

/** By what the first is before the second. */
export function behind(first: Ranked, second: Ranked): Behind {
  if (second.step > first.step) return second.metres === undefined ? 'farther-up' : 'farther-away';
  if (second.depth < first.depth) return 'farther-up';
  if (second.candidate.openCount > first.candidate.openCount) return 'more-loaded';
  return idleSince(second.candidate) > idleSince(first.candidate) ? 'less-idle' : 'listed-later';
}

function standingOf(candidate: Candidate, { areaCodes, place, at }: Where): Ranked {
  const depth = candidate.areaCode === undefined ? -1 : areaCodes.indexOf(candidate.areaCode);
  const lastSeen = candidate.is === 'person' ? candidate.lastSeen : undefined;
  if (place && lastSeen && at.getTime() - lastSeen.at.getTime() <= seenFor) {
    const metres = distanceMetres(place, lastSeen);
    const step = steps.findIndex((reach) => metres < reach);
    return { candidate, depth, metres, step: step === -1 ? steps.length : step };
  }
  return { candidate, depth, step: stepOfLevel[depth] ?? steps.length };
}

function compare(a: Ranked, b: Ranked): number {
  return (
    a.step - b.step ||
    b.depth - a.depth ||
    a.candidate.openCount - b.candidate.openCount ||
    idleSince(a.candidate) - idleSince(b.candidate) ||
    byText(a.candidate.id, b.candidate.id)
  );
}

function idleSince({ lastAssignedAt }: Candidate): number {
  return lastAssignedAt?.getTime() ?? 0;
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
