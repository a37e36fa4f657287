import type { Located, Place } from '@weilinli/contracts';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';

/** Which areas hold a place, city first, and who is on duty there. */
export function useLocated(place: Place | undefined) {
  const key = place && `located ${place.longitude} ${place.latitude} ${place.datum}`;
  return useLoaded<Located>(key, () => {
    if (!place) throw new Error('asked where nowhere is');
    const { longitude, latitude, datum } = place;
    return client.locate({ longitude, latitude, datum });
  });
}

/** From the district down: the city goes without saying. */
export function pathNames(areas: Located['areas']): string[] {
  return areas.filter(({ kind }) => kind !== 'city').map(({ name }) => name);
}
