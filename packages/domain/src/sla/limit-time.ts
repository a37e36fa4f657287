import type { WorkCalendar } from '../calendar/work-calendar';
import type { Limit, LimitUnit } from './limit';
import { addWorkTime, type WorkPoint, type WorkSpan, workDayLength, workTimeBetween } from './work-time';

const minute = 60_000;
const hour = 60 * minute;

/** What one unit is worth in the time that it counts: work units in work time, all others in time that never stops. */
const unitLength: Record<LimitUnit, number> = {
  minute,
  hour,
  // China has no summer time: a natural day is 24 hours.
  day: 24 * hour,
  urgentHour: hour,
  workHour: hour,
  workDay: workDayLength,
};

/** An instant that a limit leads to; beyond the years that the calendar knows it is only what plain weeks would give. */
export type Reached =
  | { readonly known: true; readonly at: Date }
  | { readonly known: false; readonly year: number; readonly provisional: Date };

/** An amount of time; across a year that the calendar does not know it is only what plain weeks would give. */
export type Counted =
  | { readonly known: true; readonly milliseconds: number }
  | { readonly known: false; readonly year: number; readonly provisional: number };

/**
 * The instant at which the limit has passed since `start`. Exact to the millisecond: work time that begins at lunch, at
 * night or on a holiday begins with the next office hour, and what ends with an office hour ends with its last instant.
 * A year that the calendar does not know is named in the answer. Never throws. Units and office hours are those of the
 * limits that 运城 publishes.
 */
export function addLimit(start: Date, limit: Limit, calendar: WorkCalendar): Reached {
  return reached(advance({ from: start.getTime(), unit: limit.unit, calendar }, worthOf(limit)));
}

/** The work time between two instants in milliseconds; none if `to` is not later than `from`. */
export function workMillisecondsBetween(from: Date, to: Date, calendar: WorkCalendar): Counted {
  return counted(workTimeBetween(from.getTime(), to.getTime(), calendar));
}

/** What a limit is worth in milliseconds of its own time: 2 work days are 16 work hours. */
export function worthOf(limit: Limit): number {
  return limit.amount * unitLength[limit.unit];
}

/** Whether a unit counts only while offices work: hours and days of work do; urgent hours (紧急工作时) never stop. */
export function isWorkTime(unit: LimitUnit): boolean {
  return unit === 'workHour' || unit === 'workDay';
}

/** A moment (milliseconds since 1970) and the kind of time that is counted from there. */
export interface From {
  readonly from: number;
  readonly unit: LimitUnit;
  readonly calendar: WorkCalendar;
}

/** The first instant at which so much of the unit's own time has passed. */
export function advance({ from, unit, calendar }: From, milliseconds: number): WorkPoint {
  return isWorkTime(unit) ? addWorkTime(from, milliseconds, calendar) : { at: from + milliseconds };
}

/** How much of the unit's own time lies before `end`. */
export function elapsed({ from, unit, calendar }: From, end: number): WorkSpan {
  return isWorkTime(unit) ? workTimeBetween(from, end, calendar) : { milliseconds: Math.max(0, end - from) };
}

export function reached({ at, unknownYear }: WorkPoint): Reached {
  const instant = new Date(at);
  return unknownYear === undefined
    ? { known: true, at: instant }
    : { known: false, year: unknownYear, provisional: instant };
}

export function counted({ milliseconds, unknownYear }: WorkSpan): Counted {
  return unknownYear === undefined
    ? { known: true, milliseconds }
    : { known: false, year: unknownYear, provisional: milliseconds };
}

/** The instant, whether it is sure or only provisional. */
export function instantOf(reached: Reached): Date {
  return reached.known ? reached.at : reached.provisional;
}

/** The amount, whether it is sure or only provisional. */
export function amountOf(counted: Counted): number {
  return counted.known ? counted.milliseconds : counted.provisional;
}
