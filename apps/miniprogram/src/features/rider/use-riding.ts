import { type Fix, isRiding } from '@weilinli/domain';
import { useEffect, useRef, useState } from 'react';
import { now } from '../../platform/clock';
import { type Found, watchPosition } from '../../platform/position';

const lookEvery = 2_000;
const mostFixes = 10;

/** Whether this phone rides, as long as somebody looks; `note` takes in what was found by other ways. */
export function useRiding() {
  const fixes = useRef<readonly Fix[]>([]);
  const [riding, setRiding] = useState(false);
  const look = () => {
    const rides = isRiding(fixes.current, now().getTime());
    setRiding(rides);
    return rides;
  };
  const note = (found: Found): boolean => {
    const fix = fixOf(found);
    if (fix) fixes.current = [fix, ...fixes.current].slice(0, mostFixes);
    return look();
  };
  useEffect(() => watchPosition(note), []);
  // Who has stopped gets no new fix on some phones: what is known grows stale by itself.
  useEffect(() => {
    if (!riding) return undefined;
    const timer = setInterval(look, lookEvery);
    return () => clearInterval(timer);
  }, [riding]);
  return { riding, note };
}

function fixOf(found: Found): Fix | undefined {
  if (!found.found) return undefined;
  const { place, speed } = found;
  return {
    longitude: place.longitude,
    latitude: place.latitude,
    at: now().getTime(),
    ...(place.accuracy === undefined ? {} : { accuracy: place.accuracy }),
    ...(speed === undefined ? {} : { speed }),
  };
}
