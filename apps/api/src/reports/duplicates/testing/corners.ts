import type { Datum, Position } from '@weilinli/domain';
import { places } from '../../../testing/story-city';

type Corner = Position & { datum: Datum };

/** So many metres north of a place. At this latitude a degree has 110,863 of them. */
export function north(metres: number, from: Corner): Corner {
  return { ...from, latitude: from.latitude + metres / 110_863 };
}

/** Street corners in the grid of the gate, each far from all before. */
export function streetCorners(): () => Corner {
  let given = 0;
  return () => north(-120 * ++given, places.gate);
}
