import type { Clock } from './clock';
import type { Due } from './countdown';
import { type Deadlines, deadlineNames } from './deadlines';
import { soonPercent } from './standing';
import { dueIn, isPaused, type LimitName } from './watch';

/** One limit as it can be stored: nothing of it while it stands still. */
export interface LimitSummary {
  readonly by: Date | null;
  /** Null also once it stands still: who waits is not called late soon. */
  readonly soonAt: Date | null;
}

/** All that has to be stored of a clock so that nobody needs the history to say how a report stands. */
export interface ClockSummary {
  readonly limits: Readonly<Record<LimitName, LimitSummary>>;
  /** Deadlines that cross a year which the calendar does not know. */
  readonly provisional: readonly (keyof Deadlines)[];
  readonly calendarVersion: number;
  readonly extensions: number;
}

/**
 * What a clock comes to, in instants of UTC; null where a limit stands still or there is none. `timelinessOf` says of it
 * what `timelinessOfClock` says of the clock. Never throws.
 */
export function summaryOf({ report }: Clock): ClockSummary {
  const stands = isPaused(report);
  const summary = (limit: LimitName): LimitSummary => ({
    by: instantOf(dueIn(report, limit)),
    soonAt: stands ? null : instantOf(dueIn(report, limit, soonPercent)),
  });
  return {
    limits: { accept: summary('accept'), makeSafe: summary('makeSafe'), resolve: summary('resolve') },
    provisional: deadlineNames.flatMap(({ limit, deadline }) =>
      dueIn(report, limit)?.state === 'provisional' ? [deadline] : [],
    ),
    calendarVersion: report.calendar.version,
    extensions: report.extensions,
  };
}

function instantOf(due: Due | undefined): Date | null {
  return due === undefined || due.state === 'paused' ? null : due.at;
}
