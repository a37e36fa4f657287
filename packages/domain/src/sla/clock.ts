import type { ClockFact } from './clock-facts';
import type { Pause } from './countdown';
import { isPaused, type Watch } from './watch';

/** One handler's clock. It begins with the assignment and measures people; the report's measures what was promised. */
export interface HandlerClock {
  readonly handler: string;
  readonly watch: Watch;
  /** Whether the report lies with this handler now. */
  readonly holds: boolean;
  /** When somebody else took over. */
  readonly leftAt?: Date;
  readonly exempt: boolean;
}

/** A fact that moved nothing because it could not: never granted by the rules, or late in a race. */
export interface IgnoredFact {
  readonly fact: ClockFact;
  readonly because: ClockRefusal;
}

export type ClockRefusal =
  | 'already-submitted'
  | 'not-running'
  | 'not-suspended'
  | 'extended-twice'
  | 'deadline-passed'
  | 'never-handled';

/** Everything about time of one report. */
export interface Clock {
  /** The report's own clock: starts once and never anew. Its pauses are the suspensions. */
  readonly report: Watch;
  /** Spans in which nothing is asked of anybody: resolved until doubted, ended until revived. They stop no deadline. */
  readonly silences: readonly Pause[];
  /** In order; the last one is or was the latest. */
  readonly handlers: readonly HandlerClock[];
  readonly ignored: readonly IgnoredFact[];
  readonly lastAt: Date;
}

/** The silence that lasts: the report is resolved or has ended. */
export function openSilence({ silences }: Clock): Pause | undefined {
  const last = silences.at(-1);
  return last?.to === undefined ? last : undefined;
}

/** Somebody is expected to do something, and the clock runs. */
export function isRunning(clock: Clock): boolean {
  return !isPaused(clock.report) && openSilence(clock) === undefined;
}
