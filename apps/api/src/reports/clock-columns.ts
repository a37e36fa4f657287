import { type Deadlines, type Stage, type Status, summaryOf, wakeAt } from '@weilinli/domain';
import type { ReadClock } from './read-clock';
import type { ReportRow } from './report-row';

/** What a report's row remembers of its clock, so that lists need no history. Nobody else writes these columns. */
export interface ClockColumns {
  accept_by: Date | null;
  make_safe_by: Date | null;
  resolve_by: Date | null;
  accept_soon_at: Date | null;
  make_safe_soon_at: Date | null;
  resolve_soon_at: Date | null;
  provisional: (keyof Deadlines)[];
  calendar_version: number;
  extensions: number;
  wake_at: Date | null;
}

/** The rest of the row on which depends when the system looks at it again. */
export interface ClockState extends Pick<ReportRow, 'suspendedUntil' | 'resolvedAt' | 'verifiedAt'> {
  status: Status;
}

/** The one place in which a clock becomes columns: for submissions, for every step after it, and for the audit. */
export function clockColumns(
  { clock, fired }: ReadClock,
  { state, stages }: { state: ClockState; stages: readonly Stage[] },
): ClockColumns {
  const { limits, provisional, calendarVersion, extensions } = summaryOf(clock);
  const { accept, makeSafe, resolve } = limits;
  return {
    accept_by: accept.by,
    make_safe_by: makeSafe.by,
    resolve_by: resolve.by,
    accept_soon_at: accept.soonAt,
    make_safe_soon_at: makeSafe.soonAt,
    resolve_soon_at: resolve.soonAt,
    provisional: [...provisional],
    calendar_version: calendarVersion,
    extensions,
    wake_at: wakeAt({ clock, fired, stages, ...state }),
  };
}

export const clockColumnNames = [
  'accept_by',
  'make_safe_by',
  'resolve_by',
  'accept_soon_at',
  'make_safe_soon_at',
  'resolve_soon_at',
  'provisional',
  'calendar_version',
  'extensions',
  'wake_at',
] as const satisfies readonly (keyof ClockColumns)[];

/** The same as a row reads it. */
export function clockOfRow(columns: ClockColumns) {
  return {
    acceptBy: columns.accept_by,
    makeSafeBy: columns.make_safe_by,
    resolveBy: columns.resolve_by,
    acceptSoonAt: columns.accept_soon_at,
    makeSafeSoonAt: columns.make_safe_soon_at,
    resolveSoonAt: columns.resolve_soon_at,
    provisional: columns.provisional,
    calendarVersion: columns.calendar_version,
    extensions: columns.extensions,
  } satisfies Partial<ReportRow>;
}
