import { type Clock, type HandlerClock, isRunning } from './clock';
import type { Limits } from './limit';
import { paused, resumed } from './watch';

/** Back to the same handler the clock goes on; another one's begins anew, and so does the first one's after that. */
export function handledBy(clock: Clock, handler: string, at: Date): Clock {
  const last = clock.handlers.at(-1);
  const earlier = clock.handlers.slice(0, -1);
  if (last?.handler === handler) return { ...clock, handlers: [...earlier, takenUp(clock, last, at)] };
  const left = last ? [{ ...putDown(last, at), leftAt: at }] : [];
  return { ...clock, handlers: [...earlier, ...left, newHandler(clock, handler, at)] };
}

/** What the report's limits are for a handler who began at `start`: who finds the place safe has no fence to put up. */
export function limitsFor({ report }: Clock, start: Date): Limits {
  const { accept, resolve } = report.limits;
  const safe = report.met.makeSafe;
  return safe && safe.at <= start ? { accept, resolve } : report.limits;
}

/** Changes the clock of whoever holds the report; nothing where nobody does. */
export function withHolder(clock: Clock, change: (holder: HandlerClock) => HandlerClock): Clock {
  const last = clock.handlers.at(-1);
  return last?.holds ? { ...clock, handlers: [...clock.handlers.slice(0, -1), change(last)] } : clock;
}

/** The handler waits, and still holds the report. */
export function waiting(holder: HandlerClock, at: Date): HandlerClock {
  return { ...holder, watch: paused(holder.watch, at) };
}

/** The handler has given the report back. */
export function putDown(holder: HandlerClock, at: Date): HandlerClock {
  return { ...waiting(holder, at), holds: false };
}

/** Marks the handler's latest clock; undefined if he never had one. */
export function exempted(clock: Clock, handler: string): Clock | undefined {
  const index = clock.handlers.findLastIndex((one) => one.handler === handler);
  if (index < 0) return undefined;
  const handlers = clock.handlers.map((one, place) => (place === index ? { ...one, exempt: true } : one));
  return { ...clock, handlers };
}

function takenUp(clock: Clock, last: HandlerClock, at: Date): HandlerClock {
  const { calendar } = clock.report;
  // While it was nobody's, category and calendar may have changed.
  const watch = { ...last.watch, calendar, limits: limitsFor(clock, last.watch.start) };
  return { ...last, holds: true, watch: isRunning(clock) ? resumed(watch, at) : watch };
}

function newHandler(clock: Clock, handler: string, at: Date): HandlerClock {
  const { calendar } = clock.report;
  const watch = { start: at, limits: limitsFor(clock, at), calendar, extensions: 0, pauses: [], met: {} };
  return { handler, watch: isRunning(clock) ? watch : paused(watch, at), holds: true, exempt: false };
}
