import { useCallback, useEffect, useRef, useState } from 'react';
import { usePulled, useShown } from '../../platform/navigation';
import { answeringSession, lastAnswer, rememberAnswer } from './last-answers';
import { whileLoading } from './loading';
import { onStale } from './refresh';

export type Loaded<Value> =
  | { state: 'waiting' }
  | { state: 'failed'; error: unknown }
  /** `behind`: it is from an earlier time, because asking again failed. */
  | { state: 'ready'; value: Value; behind?: Behind };

export interface Behind {
  error: unknown;
  since: Date;
}

/**
 * What `load` answers. Shown at once from last time – this start's or an earlier one's – and fetched anew whenever the
 * page is shown or pulled or may be out of date, and by `again`. `key` names what is loaded; undefined: not yet.
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
    const session = answeringSession();
    const isMine = () => mine === flight.current && session === answeringSession();
    try {
      const value = await whileLoading(() => latest.current());
      if (!isMine()) return;
      rememberAnswer(key, value);
      failure.current = undefined;
    } catch (error) {
      if (!isMine()) return;
      failure.current = error;
    }
    redraw((count) => count + 1);
  }, [key]);

  useEffect(() => {
    failure.current = undefined;
    void again();
    const stop = onStale(() => void again());
    return () => {
      stop();
      flight.current += 1;
    };
  }, [again]);

  const first = useRef(true);
  useShown(() => {
    // The first showing is the mounting, which has loaded already.
    if (first.current) first.current = false;
    else void again();
  });
  usePulled(again);

  return { loaded: loadedNow<Value>(key, failure.current), again };
}

/** `loaded`, or what is known from elsewhere as long as there is nothing better. */
export function meanwhile<Value>(loaded: Loaded<Value>, known: Value | undefined): Loaded<Value> {
  if (loaded.state === 'ready' || known === undefined) return loaded;
  return { state: 'ready', value: known };
}

function loadedNow<Value>(key: string | undefined, failure: unknown): Loaded<Value> {
  const last = key === undefined ? undefined : lastAnswer(key);
  if (!last) return failure === undefined ? { state: 'waiting' } : { state: 'failed', error: failure };
  // What was written under a key was written by the same call with the same type.
  const value = last.value as Value;
  return failure === undefined
    ? { state: 'ready', value }
    : { state: 'ready', value, behind: { error: failure, since: last.at } };
}
