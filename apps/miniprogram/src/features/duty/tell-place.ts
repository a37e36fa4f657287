import type { Place } from '@weilinli/contracts';
import { useEffect } from 'react';
import { now } from '../../platform/clock';
import { client } from '../api/client';
import { useHere } from '../place/here';

/** Whoever is near gets what is near: dispatch counts a place for half an hour. */
const every = 10 * 60_000;
let toldAt = 0;

/** Tells the place of somebody on duty while he looks at his tasks; nobody's who is off. */
export function useTellPlace(onDuty: boolean): void {
  const here = useHere();
  useEffect(() => {
    if (!onDuty || here.state !== 'known') return;
    const at = now().getTime();
    if (at - toldAt < every) return;
    toldAt = at;
    // The next look tells it again.
    client.placeOnDuty({ place: positionOf(here.place) }).catch(() => {
      toldAt = 0;
    });
  }, [onDuty, here]);
}

function positionOf({ longitude, latitude, datum, accuracy }: Place) {
  return { longitude, latitude, datum, ...(accuracy === undefined ? {} : { accuracy }) };
}
