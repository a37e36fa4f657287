import { quantile } from '../../measuring/statistics';
import type { Rider } from '../generator/riders';
import { riderName } from '../rules/names';

/** What somebody got out of the month. */
type Earned = ReadonlyMap<string, { earned: number; held: number }>;

/** Points that were paid: honest people's, and what cheats have from all they reported, honestly or not. */
export function pointsOfPeople(riders: readonly Rider[], earned: Earned) {
  const of = (chosen: readonly Rider[]) => {
    const points = chosen.map(({ id }) => earned.get(riderName(id))?.earned ?? 0);
    const at = (part: number) => Math.round(quantile(points, part));
    return { people: chosen.length, median: at(0.5), p90: at(0.9), p99: at(0.99), most: at(1) };
  };
  return {
    honest: of(riders.filter(({ cheats }) => !cheats)),
    cheats: of(riders.filter(({ cheats }) => cheats)),
  };
}
