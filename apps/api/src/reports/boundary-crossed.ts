import type { AreaKind } from '@weilinli/contracts';
import type { AreaIndex } from '../areas';
import type { GivenHandler } from './handler-to-give';

export type Boundary = 'grid' | 'street' | 'district' | 'organisation';

/** From the widest: between two districts also lie two streets. A community is made of grids. */
const boundaries: readonly { boundary: Boundary; kinds: readonly AreaKind[] }[] = [
  { boundary: 'district', kinds: ['district'] },
  { boundary: 'street', kinds: ['street'] },
  { boundary: 'grid', kinds: ['community', 'grid'] },
];

/**
 * Which boundary a report crosses on its way from one area's people to another's, the widest; undefined where the one
 * area lies in the other. `from` is an authority path.
 */
export function boundaryCrossed(
  map: AreaIndex,
  { from, to }: { from: readonly string[]; to: GivenHandler },
): Boundary | undefined {
  if ('organisationId' in to.assignee) return 'organisation';
  const [before, after] = [kindsOf(map, from), kindsOf(map, to.areaCodes)];
  return boundaries.find(({ kinds }) =>
    kinds.some((kind) => {
      const [one, other] = [before.get(kind), after.get(kind)];
      return one !== undefined && other !== undefined && one !== other;
    }),
  )?.boundary;
}

function kindsOf(map: AreaIndex, codes: readonly string[]): Map<AreaKind, string> {
  return new Map(map.areasByCode(codes).map(({ kind, code }) => [kind, code]));
}
