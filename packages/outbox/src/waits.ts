import type { Devices } from './devices';
import type { Entry } from './entry';

const shortest = 1_000;
const longest = 5 * 60_000;

/** Milliseconds until the next try: a second, doubled each time up to five minutes, half of it by chance. */
export function waitAfter(attempts: number, chance: () => number): number {
  const whole = Math.min(longest, shortest * 2 ** Math.min(attempts - 1, 20));
  return whole / 2 + (whole / 2) * chance();
}

/** When this entry may be tried; the epoch for one that need not wait. */
export function dueAtOf({ notBefore }: Entry, { clock }: Pick<Devices, 'clock'>): Date {
  const due = new Date(notBefore ?? 0);
  // No wait is that long: somebody has set the phone's clock back.
  return due.getTime() > clock().getTime() + longest ? new Date(0) : due;
}
