import type { NearbyReport } from '@weilinli/contracts';

export interface GroupChoice {
  group: string;
  count: number;
}

/** The groups of what is near, most of them first; a choice of one is none. */
export function groupsNear(items: readonly NearbyReport[]): GroupChoice[] {
  const counts = new Map<string, number>();
  for (const { category } of items) counts.set(category.group, (counts.get(category.group) ?? 0) + 1);
  const choices = Array.from(counts, ([group, count]) => ({ group, count }));
  return choices.length > 1 ? choices.sort((one, other) => other.count - one.count) : [];
}

/** Those of a group; a group of which there is nothing any more is no filter. */
export function onlyOf(items: readonly NearbyReport[], group: string | undefined): readonly NearbyReport[] {
  const some = items.filter(({ category }) => category.group === group);
  return some.length > 0 ? some : items;
}
