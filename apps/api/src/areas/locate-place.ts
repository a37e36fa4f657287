import type { AreaName, Located as LocatedAnswer, Place } from '@weilinli/contracts';
import { type Position, toWgs84 } from '@weilinli/domain';
import { Refusal } from '../platform/errors';
import type { AreaIndex } from './area-index';

export interface LocatedPlace {
  readonly wgs84: Position;
  readonly area: AreaName;
  /** Root first, the area itself last. */
  readonly path: readonly AreaName[];
  /** Areas beside the place, within 30 m, that are not its own. */
  readonly neighbourCodes: readonly string[];
  readonly note?: NonNullable<LocatedAnswer['note']>;
}

/**
 * Which area answers for a place as it was received; refuses what lies beyond the city, and says if it is swapped.
 * `within` is the field of the request that holds the place, where it is not the whole.
 */
export function locatePlace(
  index: AreaIndex,
  place: Pick<Place, 'longitude' | 'latitude' | 'datum'>,
  within?: string,
): LocatedPlace {
  const wgs84 = toWgs84(place, place.datum);
  const located = index.locate(wgs84);
  if (located.where === 'beyond') throw refusalOf(index, place, within);
  const { where, area, path } = located;
  const neighbourCodes = index.neighboursOf(wgs84, path);
  return { wgs84, area, path, neighbourCodes, ...(where === 'inside' ? {} : { note: where }) };
}

function refusalOf(
  index: AreaIndex,
  { longitude, latitude, datum }: Parameters<typeof locatePlace>[1],
  within: string | undefined,
): Refusal {
  const swapped = index.locate(toWgs84({ longitude: latitude, latitude: longitude }, datum));
  const code = swapped.where === 'beyond' ? 'PLACE_BEYOND_CITY' : 'PLACE_SWAPPED';
  const { message } = new Refusal(code);
  const errors = ['longitude', 'latitude'].map((name) => ({
    path: within === undefined ? name : `${within}.${name}`,
    message,
  }));
  return new Refusal(code, { errors });
}
