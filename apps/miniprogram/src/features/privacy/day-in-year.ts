/** A day (`2026-11-22`) as people write it: 2026年11月22日. */
export function dayInYear(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
