import type { CalendarAnswer } from '@weilinli/contracts';
import { type CalendarYear, exactUntil } from '@weilinli/domain';

export interface CalendarRow {
  version: number;
  years: CalendarYear[];
  note: string | null;
  changedAt: Date;
  now: Date;
}

/** Says aloud which years are known, and until when deadlines are exact. */
export function presentCalendar({ version, years, note, changedAt, now }: CalendarRow): CalendarAnswer {
  const knownYears = years.map(({ year }) => year);
  const { until, unknownYear } = exactUntil({ years: new Set(knownYears) }, now);
  return {
    version,
    changedAt: changedAt.toISOString(),
    ...(note ? { note } : {}),
    knownYears,
    exactUntil: until.toISOString(),
    notice: `放假安排有 ${spansOf(knownYears)} 年的。${unknownYear} 年的还没公布, 落在那年的时限先按平常的周算。`,
    years,
  };
}

/** 2004–2026、2028 */
function spansOf(years: readonly number[]): string {
  const first = years.filter((year) => !years.includes(year - 1));
  const last = years.filter((year) => !years.includes(year + 1));
  return first.map((from, index) => (from === last[index] ? `${from}` : `${from}–${last[index]}`)).join('、');
}
