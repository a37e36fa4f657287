import type { FastifyRateLimitStore } from '@fastify/rate-limit';
import { systemClock } from '../clock';

type Answer = Parameters<FastifyRateLimitStore['incr']>[1];

interface Window {
  began: number;
  calls: number;
}

/** Windows that are kept before those that are over are cleared away. */
const manyWindows = 10_000;

/**
 * Calls per key in fixed windows. The plugin's own counter hands out the object that it goes on counting with, so of a
 * burst that arrives at once every call would see the burst's end, and all of it would be refused.
 */
export class CallCounter implements FastifyRateLimitStore {
  private readonly windows = new Map<string, Window>();

  incr(key: string, answer: Answer, windowMs: number): void {
    const now = systemClock.now().getTime();
    const before = this.windows.get(key);
    const window = before && before.began + windowMs > now ? before : { began: now, calls: 0 };
    window.calls += 1;
    if (window !== before) this.open(key, window, now - windowMs);
    answer(null, { current: window.calls, ttl: window.began + windowMs - now });
  }

  child(): CallCounter {
    return new CallCounter();
  }

  private open(key: string, window: Window, over: number): void {
    if (this.windows.size >= manyWindows) {
      for (const [old, { began }] of this.windows) if (began <= over) this.windows.delete(old);
    }
    this.windows.set(key, window);
  }
}
