const day = 24 * 3_600_000;

export const usualPeriods = [
  { days: 7, words: '近 7 天' },
  { days: 30, words: '近 30 天' },
  { days: 90, words: '近 90 天' },
  { days: 365, words: '近一年' },
] as const;

/** The days before now, cut to minutes: asked again within one, the answer may be kept. */
export function lastDays(days: number, now: Date): { from: string; to: string } {
  const minute = 60_000;
  const to = Math.floor(now.getTime() / minute) * minute;
  return { from: new Date(to - days * day).toISOString(), to: new Date(to).toISOString() };
}
