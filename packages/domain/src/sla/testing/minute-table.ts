import published from 'chinese-days/dist/chinese-days.json';
import type { LimitUnit } from '../limit';

/** The minutes with which the oracle counts: from the first of 2024 in Beijing, on and on to the summer of 2029. */
const first = Date.parse('2023-12-31T16:00:00Z');
const days = 2008;
const minutesADay = 1440;

/** What version 2 of the calendar in the tests says differently from version 1, which is the library's. */
export const corrections = {
  years: [{ year: 2027, off: ['2027-01-01', '2027-01-04', '2027-02-08'], worked: ['2027-01-09'] }],
  days: [
    { day: '2025-10-09', works: false },
    { day: '2025-12-27', works: true },
    { day: '2026-02-24', works: false },
    { day: '2026-03-07', works: true },
  ],
};

export function minuteOf(instant: Date): number {
  return (instant.getTime() - first) / 60_000;
}

/** Minute by minute: does it count (1), and in which year does it lie if this version does not know that year (else 0)? */
export interface MinuteTable {
  readonly works: Uint8Array;
  readonly unknown: Uint16Array;
}

const offices: Record<number, MinuteTable> = { 1: tableOf(1), 2: tableOf(2) };
const always: MinuteTable = {
  works: new Uint8Array(days * minutesADay).fill(1),
  unknown: new Uint16Array(days * minutesADay),
};

/** The minutes that a limit in this unit counts. */
export function minutesThatCount(unit: LimitUnit, version: number): MinuteTable {
  const table = unit === 'workHour' || unit === 'workDay' ? offices[version] : always;
  if (!table) throw new Error(`The tests have no calendar ${version}.`);
  return table;
}

function tableOf(version: number): MinuteTable {
  const works = new Uint8Array(days * minutesADay);
  const unknown = new Uint16Array(days * minutesADay);
  for (let day = 0; day < days; day += 1) {
    const text = new Date(first + (day + 0.5) * 86_400_000).toISOString().slice(0, 10);
    const year = Number(text.slice(0, 4));
    const known = year <= 2026 || (version === 2 && year === 2027);
    const open = isOpen(text, version);
    for (let minute = 0; minute < minutesADay; minute += 1) {
      const at = day * minutesADay + minute;
      if (!known) unknown[at] = year;
      if (open && ((minute >= 480 && minute < 720) || (minute >= 840 && minute < 1080))) works[at] = 1;
    }
  }
  return { works, unknown };
}

function isOpen(text: string, version: number): boolean {
  const weekday = new Date(`${text}T00:00:00Z`).getUTCDay();
  // Its data, not its functions: west of Greenwich those take a day for the day before.
  const library =
    text in published.workdays || (weekday !== 0 && weekday !== 6 && !(text in published.holidays));
  if (version === 1) return library;
  const [year] = corrections.years;
  if (year?.off.includes(text)) return false;
  if (year?.worked.includes(text)) return true;
  return corrections.days.find(({ day }) => day === text)?.works ?? library;
}
