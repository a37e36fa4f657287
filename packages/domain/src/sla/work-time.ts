import { dayAt, startOfDay, yearOf } from '../calendar/beijing-day';
import { type WorkCalendar, worksOn } from '../calendar/work-calendar';

const hour = 3_600_000;

/** 08:00–12:00 and 14:00–18:00 in Beijing, as milliseconds of the day; an end is no work time any more. */
const officeHours = [
  { from: 8 * hour, to: 12 * hour },
  { from: 14 * hour, to: 18 * hour },
] as const;

/** A work day has 8 work hours. */
export const workDayLength = officeHours.reduce((sum, { from, to }) => sum + to - from, 0);

/** Where work time leads: an instant, and the first year on the way that the calendar does not know. */
export interface WorkPoint {
  readonly at: number;
  readonly unknownYear?: number;
}

/** How much work time there is, and the first year on the way that the calendar does not know. */
export interface WorkSpan {
  readonly milliseconds: number;
  readonly unknownYear?: number;
}

/**
 * The first instant at which `milliseconds` of work time have passed since `start` (milliseconds since 1970): what
 * ends with the day ends at 18:00, not at 08:00 of the next. Unknown years are counted as plain weeks, and named.
 */
export function addWorkTime(start: number, milliseconds: number, calendar: WorkCalendar): WorkPoint {
  let left = milliseconds;
  let unknownYear: number | undefined;
  for (let day = dayAt(start); left > 0; day += 1) {
    unknownYear ??= unknownYearAt(day, calendar);
    for (const { from, to } of hoursOf(day, calendar)) {
      const begin = Math.max(from, start);
      if (left <= to - begin) return named({ at: begin + left }, unknownYear);
      left -= Math.max(0, to - begin);
    }
  }
  return { at: start };
}

/** The work time from `start` to `end`, both milliseconds since 1970; none if `end` is not later. */
export function workTimeBetween(start: number, end: number, calendar: WorkCalendar): WorkSpan {
  let milliseconds = 0;
  let unknownYear: number | undefined;
  for (let day = dayAt(start); startOfDay(day) < end; day += 1) {
    unknownYear ??= unknownYearAt(day, calendar);
    for (const { from, to } of hoursOf(day, calendar)) {
      milliseconds += Math.max(0, Math.min(to, end) - Math.max(from, start));
    }
  }
  return start < end ? named({ milliseconds }, unknownYear) : { milliseconds: 0 };
}

function hoursOf(day: number, calendar: WorkCalendar) {
  if (!worksOn(calendar, day)) return [];
  const midnight = startOfDay(day);
  return officeHours.map(({ from, to }) => ({ from: midnight + from, to: midnight + to }));
}

function unknownYearAt(day: number, calendar: WorkCalendar): number | undefined {
  const year = yearOf(day);
  return calendar.years.has(year) ? undefined : year;
}

function named<T extends object>(value: T, unknownYear: number | undefined): T & { unknownYear?: number } {
  return unknownYear === undefined ? value : { ...value, unknownYear };
}
