import type { NearbyStation } from '@weilinli/contracts';
import { useEffect, useRef } from 'react';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { findHere, useHere } from '../place/here';
import { byDistance } from './by-distance';

/** A rider's few minutes. */
const radius = 5000;
const most = 50;
const kept = 'stations';

/**
 * The stations around, nearest first, from where the phone is now: those of the last visit are put in order anew, so
 * that somebody without signal still finds the next one.
 */
export function useStations() {
  const here = useHere();
  useEffect(() => void findHere(), []);
  const place = here.state === 'known' ? here.place : undefined;
  const spot = place && `${place.longitude.toFixed(3)} ${place.latitude.toFixed(3)}`;
  const asked = useRef<string | undefined>(undefined);
  const { loaded, again } = useLoaded<readonly NearbyStation[]>(place && kept, async () => {
    if (!place) throw new Error('asked for stations around nowhere');
    asked.current = spot;
    const { longitude, latitude, datum } = place;
    return (await client.stations({ longitude, latitude, datum, radius, limit: most })).items;
  });
  // Whoever has moved on by a hundred metres has others around him.
  useEffect(() => {
    if (asked.current !== undefined && asked.current !== spot) void again();
  }, [spot, again]);
  const stations = loaded.state === 'ready' && place ? byDistance(loaded.value, place) : undefined;
  return { here, place, stations, loaded, again };
}
