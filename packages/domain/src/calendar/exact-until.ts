import { dayAt, readDay, startOfDay, yearOf } from './beijing-day';
import type { WorkCalendar } from './work-calendar';

export interface ExactUntil {
  /** The first instant of the unknown year: work time that ends before it is exact. Not later than `now` if this year is unknown. */
  readonly until: Date;
  readonly unknownYear: number;
}

/**
 * How far the calendar reaches from `now` on: up to the first year that it does not know. Throws RangeError where that is
 * no year that can be written, later than 9999.
 */
export function exactUntil({ years }: Pick<WorkCalendar, 'years'>, now: Date): ExactUntil {
  let unknownYear = yearOf(dayAt(now.getTime()));
  while (years.has(unknownYear)) unknownYear += 1;
  const day = readDay(`${unknownYear}-01-01`);
  if (day === undefined) throw new RangeError(`${unknownYear} is not a year that can be written as a day`);
  return { until: new Date(startOfDay(day)), unknownYear };
}
