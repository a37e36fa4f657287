import { type Counts, nothingYet } from './counts';

/** What a journey has cost so far, on all its phones together. */
export interface Spent extends Counts {
  taps: number;
  keys: number;
  /** Bytes of the dearest key stroke, and of the dearest first drawing of a page. */
  dearestKey: number;
  firstScreens: FirstScreen[];
}

export interface FirstScreen {
  route: string;
  setData: number;
  bytes: number;
}

export function nothingSpent(): Spent {
  return { ...nothingYet, taps: 0, keys: 0, dearestKey: 0, firstScreens: [] };
}
