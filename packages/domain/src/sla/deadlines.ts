import type { Limit, Limits, LimitUnit } from './limit';

const minute = 60_000;

const millisecondsPerUnit: Record<LimitUnit, number> = {
  minute,
  hour: 60 * minute,
  day: 24 * 60 * minute,
  urgentHour: 60 * minute,
  // Approximated as continuous until the work calendar is here: an hour for an hour, a day for a day.
  workHour: 60 * minute,
  workDay: 24 * 60 * minute,
};

/** What a limit is worth in milliseconds when the clock never stops. */
export function continuousMilliseconds(limit: Limit): number {
  return limit.amount * millisecondsPerUnit[limit.unit];
}

/** Whether a limit counts work time, whose deadline is for now only approximated as continuous time. */
export function isApproximated(limit: Limit): boolean {
  return limit.unit === 'workHour' || limit.unit === 'workDay';
}

export interface Deadlines {
  readonly acceptBy: Date;
  readonly makeSafeBy?: Date;
  readonly resolveBy: Date;
}

/** The three deadlines of a report whose clock starts at `start`. */
export function deadlinesFrom(limits: Limits, start: Date): Deadlines {
  const after = (limit: Limit) => new Date(start.getTime() + continuousMilliseconds(limit));
  return {
    acceptBy: after(limits.accept),
    ...(limits.makeSafe ? { makeSafeBy: after(limits.makeSafe) } : {}),
    resolveBy: after(limits.resolve),
  };
}

/** Which deadline comes from which limit. */
export const deadlineNames = [
  { limit: 'accept', deadline: 'acceptBy' },
  { limit: 'makeSafe', deadline: 'makeSafeBy' },
  { limit: 'resolve', deadline: 'resolveBy' },
] as const satisfies readonly { limit: keyof Limits; deadline: keyof Deadlines }[];
