import type { ClockEntry } from '../clock-facts';

/**
 * By way of which reports this one came to where it is merged into, the nearest first. Merged into S, it went on into T
 * with S: by way of S. Taken out again, S takes it along.
 */
export function wayOf(entries: readonly Pick<ClockEntry, 'event' | 'facts'>[]): string[] {
  const via = entries.findLast(({ event }) => event === 'merge')?.facts.via;
  return Array.isArray(via) ? via.filter((id) => typeof id === 'string') : [];
}

/** The way of what goes along with `report` into another one. */
export function wayOn(way: readonly string[], report: string): string[] {
  return [...way, report];
}

/** The way that is left of it when `report` is taken out and takes it along; undefined: it came another way. */
export function wayBack(way: readonly string[], report: string): string[] | undefined {
  const index = way.indexOf(report);
  return index < 0 ? undefined : way.slice(0, index);
}
