import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';

type Look = () => Promise<void>;

/**
 * Looks every so often while the page is in front, and not while it is hidden or gone. Undefined: there is nothing to
 * look for any more.
 */
export function useLookingWhileShown(everyMs: number | undefined, look: Look): void {
  const latest = useRef(look);
  latest.current = look;
  const [shown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  useEffect(() => {
    if (!shown || everyMs === undefined) return undefined;
    return keepLooking(everyMs, () => latest.current());
  }, [shown, everyMs]);
}

/**
 * Looks again so long after the last look has come back: a slow answer makes no queue, and a failed one no end. Answers
 * what stops it.
 */
export function keepLooking(everyMs: number, look: Look): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    timer = setTimeout(async () => {
      await look().catch(() => undefined);
      if (!stopped) wait();
    }, everyMs);
  };
  wait();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
