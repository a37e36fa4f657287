import type { Position } from '../geo';
import { distanceMetres } from '../geo';

/** Where a phone was at an instant, as its position service said. */
export interface Fix extends Position {
  /** Milliseconds since 1970. */
  at: number;
  /** Metres around the position within which the phone is; absent: not said. */
  accuracy?: number;
  /** Metres a second, as the phone measured it; absent or negative: not said. */
  speed?: number;
}

/** Faster than somebody who runs: 10 km/h. Pushing a bicycle stays below, riding it does not. */
export const ridingSpeed = 10 / 3.6;
/** Older fixes say nothing: within this time somebody has stopped, or set off. Milliseconds. */
export const staleAfter = 12_000;
/** Two fixes closer than this tell jumps of the position, not a speed. Milliseconds. */
const leastSpan = 2_000;
/** What a phone that does not say is taken to err by. Metres. */
const usualAccuracy = 30;

/**
 * Whether somebody rides now, by what the phone said of its speed, else by how far it came between its two newest fixes,
 * less what they may err by. Where nothing fresh is known the answer is no: nobody is kept from reporting by a phone
 * that does not know where it is.
 */
export function isRiding(fixes: readonly Fix[], now: number): boolean {
  const fresh = fixes
    .filter(({ at }) => now - at <= staleAfter && at <= now)
    .sort((one, other) => other.at - one.at);
  const [newest, ...before] = fresh;
  if (!newest) return false;
  if (newest.speed !== undefined && newest.speed >= 0) return newest.speed >= ridingSpeed;
  const earlier = before.find(({ at }) => newest.at - at >= leastSpan);
  return earlier !== undefined && speedBetween(earlier, newest) >= ridingSpeed;
}

function speedBetween(earlier: Fix, later: Fix): number {
  const mayErr = (earlier.accuracy ?? usualAccuracy) + (later.accuracy ?? usualAccuracy);
  const metres = Math.max(0, distanceMetres(earlier, later) - mayErr);
  return metres / ((later.at - earlier.at) / 1000);
}
