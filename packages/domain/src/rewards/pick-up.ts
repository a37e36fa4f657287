import { dayAt, dayText, startOfDay } from '../calendar/beijing-day';

/** When it can be picked up no more: with the end of the day in Beijing that lies `days` after that of redeeming. */
export function pickUpUntil(redeemedAt: Date, days: number): Date {
  return new Date(startOfDay(dayAt(redeemedAt.getTime()) + days + 1));
}

/** The last day of those: `2026-11-30`. */
export function lastPickUpDay(expiresAt: Date): string {
  return dayText(dayAt(expiresAt.getTime() - 1));
}
