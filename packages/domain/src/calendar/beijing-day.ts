const hour = 3_600_000;
/** A day in milliseconds. */
export const dayLength = 24 * hour;
/** Asia/Shanghai has had no summer time since 1991; phones' JavaScript often lacks time zones. */
const offset = 8 * hour;

/** A calendar day in Beijing, as the number of days since 1 January 1970. */
export type BeijingDay = number;

/** The day on which the instant (milliseconds since 1970) falls in Beijing. */
export function dayAt(instant: number): BeijingDay {
  return Math.floor((instant + offset) / dayLength);
}

/** Midnight in Beijing at which the day begins, in milliseconds since 1970. */
export function startOfDay(day: BeijingDay): number {
  return day * dayLength - offset;
}

export function yearOf(day: BeijingDay): number {
  return new Date(day * dayLength).getUTCFullYear();
}

export function isWeekend(day: BeijingDay): boolean {
  // 1 January 1970 was a Thursday: Saturday is day 2, Sunday day 3.
  const weekday = ((day % 7) + 7) % 7;
  return weekday === 2 || weekday === 3;
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: BeijingDay): number {
  // 1 January 1970 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The day as `2026-02-14`. */
export function dayText(day: BeijingDay): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** Reads `2026-02-14`; nothing else, and no day that does not exist. */
export function readDay(text: string): BeijingDay | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = Date.parse(`${text}T00:00:00Z`) / dayLength;
  return Number.isInteger(day) && dayText(day) === text ? day : undefined;
}
