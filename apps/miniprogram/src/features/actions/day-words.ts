const day = 24 * 3_600_000;
const beijingOffset = 8 * 3_600_000;
/** The working day begins then, in Beijing: what was suspended goes on. */
const begins = '08:00';

/** `2026-11-25`, so many days after today in Beijing. */
export function dayAfter(now: Date, days: number): string {
  return new Date(now.getTime() + beijingOffset + days * day).toISOString().slice(0, 10);
}

/** The instant at which a day's work begins. */
export function beginningOf(chosen: string): string {
  return new Date(`${chosen}T${begins}:00.000+08:00`).toISOString();
}

/** 11月25日 08:00 恢复. */
export function resumedWords(chosen: string): string {
  const [, month, date] = chosen.split('-').map(Number);
  return `${month}月${date}日 ${begins} 恢复处理`;
}

/** The days that a pause may end on: from tomorrow, for a year. */
export function pauseDays(now: Date): { first: string; last: string } {
  return { first: dayAfter(now, 1), last: dayAfter(now, 364) };
}

/** What is mostly meant, one tap each. */
export const usualDays = [
  { days: 1, words: '明天' },
  { days: 3, words: '3 天后' },
  { days: 7, words: '一周后' },
  { days: 30, words: '一个月后' },
] as const;
