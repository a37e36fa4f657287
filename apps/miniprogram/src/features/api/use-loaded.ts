import { useCallback, useEffect, useRef, useState } from 'react';
import { useShown } from '../../platform/navigation';

export type Loaded<Value> =
  | { state: 'waiting' }
  | { state: 'failed'; error: unknown }
  | { state: 'ready'; value: Value };

const seen = new Map<string, unknown>();

/** Another person must not see what this one saw. */
export function forgetLoaded(): void {
  seen.clear();
}

/**
 * What `load` answers. Shown at once from last time, fetched anew whenever the page is shown, and again by `again`.
 * A failure shows only where there is nothing older to show. `key` names what is loaded; undefined: not yet.
 */
export function useLoaded<Value>(key: string | undefined, load: () => Promise<Value>) {
  const [, redraw] = useState(0);
  const failure = useRef<unknown>(undefined);
  const flight = useRef(0);
  const latest = useRef(load);
  latest.current = load;

  const again = useCallback(async () => {
    if (key === undefined) return;
    flight.current += 1;
    const mine = flight.current;
    try {
      const value = await latest.current();
      if (mine !== flight.current) return;
      seen.set(key, value);
      failure.current = undefined;
    } catch (error) {
      if (mine !== flight.current) return;
      failure.current = error;
    }
    redraw((count) => count + 1);
  }, [key]);

  useEffect(() => {
    failure.current = undefined;
    void again();
    return () => {
      flight.current += 1;
    };
  }, [again]);

  const first = useRef(true);
  useShown(() => {
    // The first showing is the mounting, which has loaded already.
    if (first.current) first.current = false;
    else void again();
  });

  return { loaded: loadedNow<Value>(key, failure.current), again };
}

function loadedNow<Value>(key: string | undefined, failure: unknown): Loaded<Value> {
  // What was written under a key was written by the same call with the same type.
  if (key !== undefined && seen.has(key)) return { state: 'ready', value: seen.get(key) as Value };
  return failure === undefined ? { state: 'waiting' } : { state: 'failed', error: failure };
}
