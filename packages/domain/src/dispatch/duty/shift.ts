import { type BeijingDay, dayAt, readDay, startOfDay, weekdayOf } from '../../calendar/beijing-day';

const minute = 60_000;

/**
 * Planned presence: every week on a weekday, or on one day. Days are Beijing's, as `2026-02-14`; minutes count from
 * its midnight, and beyond 1440 it is a night shift that ends on the next day.
 */
export type Shift = {
  readonly fromMinute: number;
  readonly toMinute: number;
  /** First day on which it may begin. */
  readonly validFrom: string;
  /** Last day on which it may begin; absent: for good. */
  readonly validTo?: string | undefined;
} & (
  | { readonly weekday: number; readonly day?: undefined }
  | { readonly day: string; readonly weekday?: undefined }
);

/** A span of time, in milliseconds since 1970: the first instant belongs to it, the last does not. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** When the shifts that begin on this day are worked. A plan for the day itself stands in place of the weekly one. */
export function spansOn(shifts: readonly Shift[], day: BeijingDay): Span[] {
  const special = shifts.filter((shift) => shift.day !== undefined && readDay(shift.day) === day);
  const usual = shifts.filter((shift) => shift.weekday === weekdayOf(day));
  const start = startOfDay(day);
  return (special.length > 0 ? special : usual)
    .filter((shift) => isValidOn(shift, day))
    .map(({ fromMinute, toMinute }) => ({
      from: start + fromMinute * minute,
      to: start + toMinute * minute,
    }));
}

/** The span that covers the instant and ends last. A shift that began yesterday reaches over midnight. */
export function spanAt(shifts: readonly Shift[], instant: number): Span | undefined {
  const today = dayAt(instant);
  return [today - 1, today]
    .flatMap((day) => spansOn(shifts, day))
    .filter(({ from, to }) => from <= instant && instant < to)
    .sort((a, b) => a.to - b.to)
    .at(-1);
}

function isValidOn({ validFrom, validTo }: Shift, day: BeijingDay): boolean {
  const first = readDay(validFrom);
  const last = validTo === undefined ? Number.POSITIVE_INFINITY : readDay(validTo);
  return first !== undefined && last !== undefined && first <= day && day <= last;
}
