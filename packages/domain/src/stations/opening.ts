import { dayAt, dayLength, startOfDay, weekdayOf } from '../calendar/beijing-day';
import { momentWords } from '../sla';
import { type DaysOff, isDayOff } from './days-off';
import type { OpeningHours } from './opening-hours';

export interface OpeningTimes {
  hours: readonly OpeningHours[];
  /** Absent: none. */
  daysOff?: readonly DaysOff[];
}

export interface Opening {
  open: boolean;
  /** 开放中, 今天 20:00 关门 */
  words: string;
  /** When that changes; absent: not within a week, or not known when it opens again. */
  changesAt?: Date;
}

const daysAhead = 8;
/** Longer than the longest holidays: what stays closed for so long is told to be closed. */
const daysSought = 40;

/** Whether it is open at this instant, and until when. Of public holidays only those are known that a list names. */
export function openingAt(times: OpeningTimes, at: Date): Opening {
  const spans = spansAround(times, at);
  const now = at.getTime();
  const current = spans.find(({ from, to }) => from <= now && now < to);
  if (current) {
    if (current.to >= startOfDay(dayAt(now) + daysAhead)) return { open: true, words: '全天开放' };
    const closes = new Date(current.to);
    return { open: true, words: `开放中, ${closingWords(at, closes)} 关门`, changesAt: closes };
  }
  const standing = isDayOff(times.daysOff ?? [], dayAt(now)) ? '今天停开' : '未开门';
  const next = spans.find(({ from }) => from > now);
  if (!next) return { open: false, words: times.hours.length === 0 ? '没有开放' : '停开' };
  const opens = new Date(next.from);
  return { open: false, words: `${standing}, ${momentWords(at, opens)} 开门`, changesAt: opens };
}

interface Span {
  from: number;
  to: number;
}

/** From yesterday on, in their order; what touches is one. */
function spansAround({ hours, daysOff = [] }: OpeningTimes, at: Date): Span[] {
  const today = dayAt(at.getTime());
  const days = Array.from({ length: daysSought + 1 }, (_, index) => today - 1 + index).filter(
    (day) => !isDayOff(daysOff, day),
  );
  const spans = days
    .flatMap((day) =>
      hours.filter(({ days }) => days.includes(weekdayOf(day))).map((one) => spanOf(one, startOfDay(day))),
    )
    .sort((a, b) => a.from - b.from);
  const joined: Span[] = [];
  for (const span of spans) {
    // Read on phones, too: the oldest ones know no `at`.
    const before = joined[joined.length - 1];
    if (before && span.from <= before.to) before.to = Math.max(before.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
}

function spanOf({ from, to }: OpeningHours, midnight: number): Span {
  const [begins, ends] = [midnight + millisecondsOf(from), midnight + millisecondsOf(to)];
  return { from: begins, to: ends > begins ? ends : ends + dayLength };
}

function millisecondsOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}

/** Midnight is said as the end of today. */
function closingWords(at: Date, closes: Date): string {
  return closes.getTime() === startOfDay(dayAt(at.getTime()) + 1) ? '今天 24:00' : momentWords(at, closes);
}
