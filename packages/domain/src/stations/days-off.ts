import { type BeijingDay, dayText, readDay } from '../calendar/beijing-day';

/** Days on which something is closed whatever its hours say: both of them, and all between. */
export interface DaysOff {
  /** `2026-10-01` */
  from: string;
  /** Not before `from`. */
  to: string;
}

/** More than a year has; a list with longer ones has a wrong year. */
const longest = 366;

/** What is open from one day into the next still counts by the day on which it began. */
export function isDayOff(daysOff: readonly DaysOff[], day: BeijingDay): boolean {
  const text = dayText(day);
  return daysOff.some(({ from, to }) => from <= text && text <= to);
}

/** 10月1日至10月3日, 12月31日. */
export function daysOffWords(daysOff: readonly DaysOff[]): string {
  return daysOff
    .map(({ from, to }) => (from === to ? dayWords(from) : `${dayWords(from)}至${dayWords(to)}`))
    .join(', ');
}

function dayWords(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}

/**
 * Reads days as lists write them: 2026-10-01至2026-10-03; 2026-12-31. Several are divided by `;` or `,` (Chinese ones,
 * too). Undefined where it cannot be read.
 */
export function readDaysOff(text: string): DaysOff[] | undefined {
  const parts = text
    .split(/[;；,，、]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const read = parts.map(readOne).filter((one) => one !== undefined);
  if (read.length !== parts.length) return undefined;
  return read.sort((one, other) => one.from.localeCompare(other.from));
}

function readOne(text: string): DaysOff | undefined {
  const [, from = '', to = from] = /^([\d-]{10})(?:\s*(?:至|到|~|—|–)\s*([\d-]{10}))?$/.exec(text) ?? [];
  const [first, last] = [readDay(from), readDay(to)];
  if (first === undefined || last === undefined || last < first || last - first >= longest) return undefined;
  return { from, to };
}
