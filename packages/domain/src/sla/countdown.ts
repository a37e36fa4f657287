import type { WorkCalendar } from '../calendar/work-calendar';
import type { Limit } from './limit';
import { advance, type Counted, counted, elapsed, worthOf } from './limit-time';

/** A span in which a clock stands still; without `to` it still does. */
export interface Pause {
  readonly from: Date;
  readonly to?: Date;
}

/**
 * One limit running from `start`. The deadline is always derived from the whole and never moved along: it is where so
 * much of the limit's own time has passed outside the pauses. So nothing can be lost between two pauses, and a day of
 * pause over a weekend takes no work time.
 */
export interface Countdown {
  readonly start: Date;
  readonly limit: Limit;
  /** How many times the limit is granted: once, and once more for each extension. */
  readonly grants: number;
  /** In order, and not overlapping. */
  readonly pauses: readonly Pause[];
  readonly calendar: WorkCalendar;
}

/** When a share of the time granted is used up; a clock that stands still before that has only an amount left. */
export type Due =
  | { readonly state: 'known'; readonly at: Date }
  | { readonly state: 'provisional'; readonly at: Date; readonly unknownYear: number }
  | { readonly state: 'paused'; readonly left: Counted };

/**
 * When `percent` of the time granted is used up: 100 is the deadline, 150 half as much again after it. What is left of a
 * paused one is in milliseconds of the limit's own time. Never throws.
 */
export function dueOf(countdown: Countdown, percent = 100): Due {
  const { limit, calendar } = countdown;
  const { unit } = limit;
  let from = countdown.start.getTime();
  let left = shareOf(countdown, percent);
  let unknownYear: number | undefined;
  for (const pause of countdown.pauses) {
    const spent = elapsed({ from, unit, calendar }, pause.from.getTime());
    // What ends as the pause begins has ended.
    if (spent.milliseconds >= left) break;
    left -= spent.milliseconds;
    unknownYear ??= spent.unknownYear;
    if (pause.to === undefined) return { state: 'paused', left: counted(withYear(left, unknownYear)) };
    from = Math.max(from, pause.to.getTime());
  }
  const point = advance({ from, unit, calendar }, left);
  unknownYear ??= point.unknownYear;
  const at = new Date(point.at);
  return unknownYear === undefined ? { state: 'known', at } : { state: 'provisional', at, unknownYear };
}

/** What is left at `now` until the deadline, in milliseconds of the limit's own time; nothing after it. */
export function leftAt(countdown: Countdown, now: Date): Counted {
  const { limit, calendar } = countdown;
  let from = countdown.start.getTime();
  let left = shareOf(countdown, 100);
  let unknownYear: number | undefined;
  const end = { from: now, to: now };
  for (const pause of [...countdown.pauses.filter(({ from: begin }) => begin < now), end]) {
    const spent = elapsed({ from, unit: limit.unit, calendar }, pause.from.getTime());
    left -= spent.milliseconds;
    unknownYear ??= spent.unknownYear;
    from = Math.max(from, (pause.to ?? now).getTime());
  }
  return counted(withYear(Math.max(0, left), unknownYear));
}

/** Whole percents of whole minutes are whole milliseconds; anything else is rounded up, never before its time. */
function shareOf({ limit, grants }: Countdown, percent: number): number {
  return Math.ceil((worthOf(limit) * grants * percent) / 100);
}

function withYear(milliseconds: number, unknownYear: number | undefined) {
  return unknownYear === undefined ? { milliseconds } : { milliseconds, unknownYear };
}
