import { type Clock, type HandlerClock, openSilence } from './clock';
import type { Due } from './countdown';
import type { Deadlines } from './deadlines';
import { dueSoonShare, type Timeliness } from './timeliness';
import { dueIn, isPaused, type LimitName, limitNames, type Watch } from './watch';

/** How one limit stands: when it is due, when it was met, and whether that is or was too late. */
export interface Standing {
  readonly due: Due;
  readonly metAt?: Date;
  readonly late: boolean;
}

/** How a limit stands at `now`. Whoever resolved has accepted and made safe by that; at the deadline itself is in time. */
export function standingOf(watch: Watch, name: LimitName, now: Date): Standing | undefined {
  const due = dueIn(watch, name);
  if (!due) return undefined;
  const met = watch.met[name] ?? watch.met.resolve;
  const late = due.state !== 'paused' && (met?.at ?? now) > due.at;
  return met ? { due, metAt: met.at, late } : { due, late };
}

/** The three deadlines of the report's clock, as they stand now; undefined where the condition has no such limit. */
export function duesOf({ report }: Clock): { readonly [Name in keyof Deadlines]: Due | undefined } {
  return {
    acceptBy: dueIn(report, 'accept'),
    makeSafeBy: dueIn(report, 'makeSafe'),
    resolveBy: dueIn(report, 'resolve'),
  };
}

export interface HandlerLateness {
  /** The raw fact, which no appeal takes away. */
  readonly late: boolean;
  /** Whether it counts against the handler. */
  readonly counts: boolean;
}

/**
 * Whether a handler was or is late with the fix at `now`; who handed over is judged by the moment he did. What an appeal
 * takes away is that it counts, never the fact. Never throws.
 */
export function latenessOf({ watch, leftAt, exempt }: HandlerClock, now: Date): HandlerLateness {
  const late = standingOf(watch, 'resolve', leftAt ?? now)?.late ?? false;
  return { late, counts: late && !exempt };
}

/**
 * `timelinessOf` by the clock itself: soon from 80 % of a limit's own time, and silent while suspended. What has ended
 * is judged by the moment it ended.
 */
export function timelinessOfClock(clock: Clock, now: Date): Timeliness {
  const { report } = clock;
  const at = openSilence(clock)?.from ?? now;
  if (report.met.resolve) return standingOf(report, 'resolve', at)?.late ? 'overdue' : 'onTime';
  const open = limitNames.filter((name) => !report.met[name]);
  if (open.some((name) => standingOf(report, name, at)?.late)) return 'overdue';
  if (isPaused(report)) return 'onTime';
  return open.some((name) => isReached(dueIn(report, name, soonPercent), at)) ? 'dueSoon' : 'onTime';
}

export const soonPercent = Math.round(dueSoonShare * 100);

function isReached(due: Due | undefined, at: Date): boolean {
  return due !== undefined && due.state !== 'paused' && at >= due.at;
}
