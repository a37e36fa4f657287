import type { WorkCalendar } from '../calendar/work-calendar';
import { type Countdown, type Due, dueOf, type Pause } from './countdown';
import { deadlineNames } from './deadlines';
import type { Limits } from './limit';

export type LimitName = keyof Limits;
/** In the order in which they are met. */
export const limitNames: readonly LimitName[] = deadlineNames.map(({ limit }) => limit);

/** A limit that was met is judged by what held then: later pauses, categories and calendars do not touch it. */
interface Met {
  readonly at: Date;
  /** Absent where there was no such limit at the time. */
  readonly countdown?: Countdown;
}

/** What is timed together from one start: a report, or one handler's work on it. */
export interface Watch {
  readonly start: Date;
  readonly limits: Limits;
  readonly calendar: WorkCalendar;
  /** How often the limit for resolving was granted again. */
  readonly extensions: number;
  readonly pauses: readonly Pause[];
  readonly met: { readonly [Name in LimitName]?: Met };
}

/** The countdown of one limit: as it was when it was met, else as it stands; none where there is no such limit. */
export function countdownOf(watch: Watch, name: LimitName): Countdown | undefined {
  return watch.met[name]?.countdown ?? runningCountdown(watch, name);
}

/** When a share of one limit is used up; nothing where there is no such limit. */
export function dueIn(watch: Watch, name: LimitName, percent = 100): Due | undefined {
  const countdown = countdownOf(watch, name);
  return countdown && dueOf(countdown, percent);
}

export function isPaused({ pauses }: Watch): boolean {
  const last = pauses.at(-1);
  return last !== undefined && last.to === undefined;
}

export function paused(watch: Watch, at: Date): Watch {
  return isPaused(watch) ? watch : { ...watch, pauses: [...watch.pauses, { from: at }] };
}

export function resumed(watch: Watch, at: Date): Watch {
  const last = watch.pauses.at(-1);
  if (last === undefined || last.to !== undefined) return watch;
  return { ...watch, pauses: [...watch.pauses.slice(0, -1), { from: last.from, to: at }] };
}

/** The first time counts: nobody meets a limit twice. */
export function metAt(watch: Watch, name: LimitName, at: Date): Watch {
  if (watch.met[name]) return watch;
  const countdown = runningCountdown(watch, name);
  return { ...watch, met: { ...watch.met, [name]: countdown ? { at, countdown } : { at } } };
}

/** The fix is doubted: its limit runs on as if it had never been met. */
export function unresolved(watch: Watch): Watch {
  const { resolve: _doubted, ...met } = watch.met;
  return { ...watch, met };
}

function runningCountdown(watch: Watch, name: LimitName): Countdown | undefined {
  const { start, limits, extensions, pauses, calendar } = watch;
  const limit = limits[name];
  // Only the fix can be put off: accepting and fencing off cannot.
  const grants = name === 'resolve' ? 1 + extensions : 1;
  return limit && { start, limit, grants, pauses, calendar };
}
