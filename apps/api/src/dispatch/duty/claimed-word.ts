import { type Shift, wordHoldsUntil } from '@weilinli/domain';

const minute = 60_000;
/** Clocks of phones are off by so much, and answers take their time: what is not older was said just now. */
const tolerated = 10 * minute;
/** Who said that he is there and was not heard for so long has gone home; without a roster nothing else says so. */
const longestUnheard = 12 * 60 * minute;
/** Who was off that long ago and has said nothing since is not known to be off by that. */
const oldest = 31 * 24 * 60 * minute;

export interface ClaimedWord {
  onDuty: boolean;
  /** When he says that he said it; absent: now. */
  performedAt?: Date | undefined;
  /** Until when, if he says so. */
  until?: Date | undefined;
  shifts: readonly Shift[];
  /** When the word that holds was said. */
  since: Date | undefined;
  now: Date;
}

/**
 * From when and until when a word on duty counts that may have waited for signal. Undefined: it is over by now –
 * something newer was said, or what it was said for has passed. One on the way for ten minutes is as good as new.
 */
export function wordAsHeard(
  word: ClaimedWord,
): { at: Date; ends: Date | undefined; waited: boolean } | undefined {
  const { onDuty, performedAt = word.now, since, shifts, now } = word;
  const waited = now.getTime() - performedAt.getTime() > tolerated;
  const at = waited ? performedAt : now;
  const ends = word.until ?? wordHoldsUntil(shifts, { onDuty, at });
  if (!waited) return { at, ends, waited };
  const saidSince = since !== undefined && since.getTime() - at.getTime() > tolerated;
  const age = now.getTime() - at.getTime();
  const hasPassed = ends === undefined ? age > (onDuty ? longestUnheard : oldest) : ends <= now;
  return saidSince || hasPassed ? undefined : { at, ends, waited };
}
