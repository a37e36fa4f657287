import { type BeijingDay, dayAt, isWeekend, readDay, yearOf } from './beijing-day';

/** A year whose days off and make-up days (调休) have been published; days as `2026-02-14`. */
export interface CalendarYear {
  readonly year: number;
  /** Days on which offices rest; weekends may be named, they rest anyhow. */
  readonly off: readonly string[];
  /** Days at a weekend that are worked. */
  readonly worked: readonly string[];
}

/** Which days offices work. What is not an exception is a plain week, in known years as well as in unknown ones. */
export interface WorkCalendar {
  readonly version: number;
  readonly years: ReadonlySet<number>;
  readonly exceptions: ReadonlyMap<BeijingDay, 'off' | 'worked'>;
}

/** Every version of the calendar that a history may name. */
export type WorkCalendars = ReadonlyMap<number, WorkCalendar>;

/** A calendar of these years and no others. Days that cannot be read or lie in another year are left out: `correctYears` names them. */
export function workCalendar(version: number, years: readonly CalendarYear[]): WorkCalendar {
  const exceptions = new Map<BeijingDay, 'off' | 'worked'>();
  for (const { year, off, worked } of years) {
    for (const day of daysOf(year, off)) exceptions.set(day, 'off');
    for (const day of daysOf(year, worked)) exceptions.set(day, 'worked');
  }
  return { version, years: new Set(years.map(({ year }) => year)), exceptions };
}

export type WorkdayAnswer =
  | { readonly known: true; readonly works: boolean }
  | { readonly known: false; readonly year: number };

/** Whether offices work on the day of an instant in Beijing; says so when the year has not been published. */
export function isWorkday(calendar: WorkCalendar, instant: Date): WorkdayAnswer {
  const day = dayAt(instant.getTime());
  const year = yearOf(day);
  return calendar.years.has(year) ? { known: true, works: worksOn(calendar, day) } : { known: false, year };
}

/** The bare table: an unknown year answers with plain weeks, so whoever asks has to look at `years` too. */
export function worksOn(calendar: WorkCalendar, day: BeijingDay): boolean {
  const exception = calendar.exceptions.get(day);
  return exception === undefined ? !isWeekend(day) : exception === 'worked';
}

function daysOf(year: number, texts: readonly string[]): BeijingDay[] {
  return texts.flatMap((text) => {
    const day = readDay(text);
    return day !== undefined && yearOf(day) === year ? [day] : [];
  });
}
