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
    notice: `已录入放假安排的年份:${spansOf(knownYears)}。跨入 ${unknownYear} 年的工作时限暂按普通周推算,待公布放假安排。`,
    years,
  };
}

/** 2004–2026、2028 */
function spansOf(years: readonly number[]): string {
  const first = years.filter((year) => !years.includes(year - 1));
  const last = years.filter((year) => !years.includes(year + 1));
  return first.map((from, index) => (from === last[index] ? `${from}` : `${from}–${last[index]}`)).join('、');
}
