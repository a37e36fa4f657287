import type { Mistake } from '../catalogue/reading';
import { dayText, isWeekend, readDay } from './beijing-day';
import type { CalendarYear } from './work-calendar';

/** What an administrator changes: whole years as published, then single days of known years. */
export interface CalendarCorrections {
  readonly years?: readonly CalendarYear[];
  readonly days?: readonly { readonly day: string; readonly works: boolean }[];
}

export type CorrectedYears =
  | { readonly ok: true; readonly years: readonly CalendarYear[] }
  | { readonly ok: false; readonly errors: readonly Mistake[] };

/**
 * The table with the corrections in it, sorted and free of what plain weeks say anyhow: to be stored whole as the next
 * version. A single day does not make its year known, so it is a mistake to name one outside the known years. Never throws:
 * answers every mistake by its path. Days off and make-up days (调休) are those of the State Council's yearly notice.
 */
export function correctYears(
  years: readonly CalendarYear[],
  { years: published = [], days = [] }: CalendarCorrections,
): CorrectedYears {
  const errors = [...published.flatMap(mistakesOfYear), ...repeatedYears(published)];
  if (errors.length > 0) return { ok: false, errors };

  const table = new Map([...years, ...published].map((year) => [year.year, exceptionsOf(year)]));
  days.forEach(({ day, works }, index) => {
    const date = readDay(day);
    const exceptions = table.get(Number(day.slice(0, 4)));
    const path = `days[${index}].day`;
    if (date === undefined) errors.push({ path, message: notADay(day) });
    else if (exceptions) exceptions.set(date, works);
    else
      errors.push({
        path,
        message: `lies in ${day.slice(0, 4)}, which is not known: give the whole year first`,
      });
  });
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, years: [...table].map(yearOfTable).sort((a, b) => a.year - b.year) };
}

function mistakesOfYear({ year, off, worked }: CalendarYear, index: number): Mistake[] {
  const at = `years[${index}]`;
  if (!Number.isInteger(year) || year < 1992 || year > 9999) {
    return [{ path: `${at}.year`, message: `must be a year from 1992 on; it is ${year}` }];
  }
  const both = new Set(off);
  return [
    ...off.flatMap((day, place) => mistakesOfDay(day, year, `${at}.off[${place}]`)),
    ...worked.flatMap((day, place) => mistakesOfDay(day, year, `${at}.worked[${place}]`)),
    ...worked.flatMap((day, place) =>
      both.has(day) ? [{ path: `${at}.worked[${place}]`, message: `${day} is also a day off` }] : [],
    ),
  ];
}

function mistakesOfDay(day: string, year: number, path: string): Mistake[] {
  if (readDay(day) === undefined) return [{ path, message: notADay(day) }];
  return day.startsWith(`${year}-`) ? [] : [{ path, message: `${day} does not lie in ${year}` }];
}

function repeatedYears(years: readonly CalendarYear[]): Mistake[] {
  return years.flatMap(({ year }, index) =>
    years.findIndex((other) => other.year === year) < index
      ? [{ path: `years[${index}].year`, message: `${year} is given twice` }]
      : [],
  );
}

function notADay(day: string): string {
  return `must be a day like 2026-02-14; it is ${day.slice(0, 20)}`;
}

/** What is different from a plain week. */
function exceptionsOf({ off, worked }: CalendarYear): Map<number, boolean> {
  const table = new Map<number, boolean>();
  for (const [days, works] of [[off, false] as const, [worked, true] as const]) {
    for (const text of days) {
      const day = readDay(text);
      if (day !== undefined) table.set(day, works);
    }
  }
  return table;
}

function yearOfTable([year, exceptions]: [number, Map<number, boolean>]): CalendarYear {
  const days = [...exceptions].sort(([a], [b]) => a - b);
  return {
    year,
    off: days.flatMap(([day, works]) => (!works && !isWeekend(day) ? [dayText(day)] : [])),
    worked: days.flatMap(([day, works]) => (works && isWeekend(day) ? [dayText(day)] : [])),
  };
}
