import type { NearbyStation, Place } from '@weilinli/contracts';
import { metresBetween } from '../way/distance';

/** The nearest first, with the way from here. */
export function byDistance(stations: readonly NearbyStation[], here: Place): NearbyStation[] {
  return stations
    .map((station) => ({ ...station, distance: metresBetween(here, station.place) }))
    .sort((one, other) => one.distance - other.distance);
}
