import type { Limit, Limits } from '../limit';
import { minutesThatCount } from './minute-table';

const percents = [50, 80, 100, 150, 200];
const minutesOf = { minute: 1, hour: 60, day: 1440, urgentHour: 60, workHour: 60, workDay: 480 };

export interface MinuteDue {
  /** The minute at which it is due; none while the timer stands still before that. */
  readonly at?: number;
  readonly left?: number;
  readonly unknownYear?: number;
}

export interface Met {
  readonly at: number;
  /** What the dues were at the time, by percent; empty if there was no such limit. */
  readonly dues: readonly MinuteDue[];
}

/** A timer of the oracle: it writes down for each minute whether it stood still, and counts them one by one. */
export interface MinuteTimer {
  readonly start: number;
  limits: Limits;
  version: number;
  extensions: number;
  still: boolean;
  /** One entry per minute that has passed since the start: did it stand still? */
  readonly log: boolean[];
  readonly met: Partial<Record<keyof Limits, Met>>;
}

export function minuteTimer(start: number, limits: Limits, version: number): MinuteTimer {
  return { start, limits, version, extensions: 0, still: false, log: [], met: {} };
}

/** The dues of a limit at 50, 80, 100, 150 and 200 %: as they were when it was met, else as they are. */
export function duesOfTimer(timer: MinuteTimer, name: keyof Limits): readonly MinuteDue[] {
  const frozen = timer.met[name]?.dues ?? [];
  if (frozen.length > 0) return frozen;
  const limit = timer.limits[name];
  const times = name === 'resolve' ? 1 + timer.extensions : 1;
  return limit ? countOut(timer, limit, limit.amount * minutesOf[limit.unit] * times) : [];
}

export function meet(timer: MinuteTimer, name: keyof Limits, at: number): void {
  timer.met[name] ??= { at, dues: duesOfTimer(timer, name) };
}

export function isOver(timer: MinuteTimer, now: number): boolean {
  const at = duesOfTimer(timer, 'resolve')[2]?.at;
  return at !== undefined && now > at;
}

function countOut(timer: MinuteTimer, { unit }: Limit, granted: number): MinuteDue[] {
  const dues: MinuteDue[] = [];
  const { start, log, still: stillNow, version } = timer;
  const { works, unknown } = minutesThatCount(unit, version);
  let passed = 0;
  let unknownYear: number | undefined;
  const wanted = percents.map((percent) => (granted * percent) / 100);
  for (let minute = start; dues.length < wanted.length; minute += 1) {
    if (minute >= works.length) throw new Error('The tests have no minutes left.');
    const past = minute - start < log.length;
    if (past ? log[minute - start] : stillNow) {
      if (past) continue;
      const rest = wanted.slice(dues.length);
      return [...dues, ...rest.map((minutes) => due({ left: minutes - passed }, unknownYear))];
    }
    unknownYear ??= unknown[minute] || undefined;
    if (works[minute] !== 1) continue;
    passed += 1;
    if (passed === wanted[dues.length]) dues.push(due({ at: minute + 1 }, unknownYear));
  }
  return dues;
}

function due(value: MinuteDue, unknownYear: number | undefined): MinuteDue {
  return unknownYear === undefined ? value : { ...value, unknownYear };
}
