import { type Counts, nothingYet } from './counts';

/** What a journey has cost so far, on all its phones together. */
export interface Spent extends Counts {
  taps: number;
  keys: number;
  /** For each field, the bytes of its dearest key. */
  dearestKeys: Record<string, number>;
  firstScreens: FirstScreen[];
}

export interface FirstScreen {
  route: string;
  setData: number;
  bytes: number;
  /** The setData after which something stood where it was grey before: what was at hand, or the first answer. */
  firstSetData: number;
  /** Their bytes. */
  firstBytes: number;
}

export function nothingSpent(): Spent {
  return { ...nothingYet, taps: 0, keys: 0, dearestKeys: {}, firstScreens: [] };
}
