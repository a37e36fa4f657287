import { clockIsOffBy, phoneTime } from '../../platform/clock';
import { kept } from '../../platform/storage';
import { keepAboveAll } from './kept-answers';

const offsetKept = 'clock-is-off-by';
// Phones are some minutes off now and then, and answers take their time: nothing anybody would mind.
const tolerated = 10 * 60_000;

let offset = kept<number>(offsetKept) ?? 0;
clockIsOffBy(offset);

/**
 * Learns from an answer's `date` by how much this phone's clock is wrong. A phone that was set to another day would
 * otherwise show every deadline wrong, and claim that things were done then, and be refused.
 */
export function learnTime(date: string | undefined): void {
  const theirs = date === undefined ? Number.NaN : new Date(date).getTime();
  if (Number.isNaN(theirs)) return;
  const difference = theirs - phoneTime().getTime();
  const next = Math.abs(difference) > tolerated ? difference : 0;
  // A wrong clock runs on like a right one: only another setting is worth keeping.
  if (Math.abs(next - offset) <= tolerated) return;
  offset = next;
  clockIsOffBy(next);
  keepAboveAll(offsetKept, next === 0 ? undefined : next);
}
