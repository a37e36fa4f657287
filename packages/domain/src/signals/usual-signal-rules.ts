import type { SignalRules } from './signal-rules';

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * The weights to start from; points wait for a look from 100 on (`reviewFrom` of the rules of points). What honest
 * people cause now and then stays below that by itself; what hardly anybody causes honestly is enough alone.
 */
export const usualSignalRules: SignalRules = {
  samePlace: 200,
  photoCopied: { elsewhere: 100, passedOn: 30, old: 40, usedAgain: day },
  // 0016: what was compressed again differs in at most 3 bits 99 times of 100, another scene in 18 and more.
  photoAlike: { sameBits: 1, same: 100, alikeBits: 3, alike: 60 },
  travel: {
    fastest: 120 / 3.6,
    slack: 1_000,
    window: day,
    // A position that jumped makes two impossible hops, there and back.
    steps: [
      { least: 1, weight: 50 },
      { least: 3, weight: 100 },
    ],
  },
  // Who reports in the evening from home and forgets to move the pin makes a mistake of some kilometres.
  farFromPhoto: [
    { least: 500, weight: 40 },
    { least: 3_000, weight: 60 },
    { least: 10_000, weight: 100 },
  ],
  // A walk has at most half a dozen things within 150 m of each of them; of a kind, the points count five there anyway.
  burst: {
    window: 10 * minute,
    spot: 150,
    still: [
      { least: 8, weight: 50 },
      { least: 12, weight: 100 },
    ],
    hasty: [
      { least: 15, weight: 50 },
      { least: 25, weight: 100 },
    ],
  },
  // A family on one phone is two to four people.
  sharedDevice: {
    window: 30 * day,
    steps: [
      { least: 5, weight: 50 },
      { least: 8, weight: 100 },
    ],
  },
  mutualFeeding: {
    window: 90 * day,
    least: 10,
    ofReporter: 0.5,
    ofHandler: 0.35,
    weight: 60,
    quick: 10 * minute,
    weightIfQuick: 100,
    ring: { least: 4, ofReporter: 0.4, ofHandler: 0.1, quickWithOthers: 0.4, weight: 100 },
  },
  ownMade: {
    window: 30 * day,
    part: 0.35,
    himself: [
      { least: 8, weight: 60 },
      { least: 20, weight: 100 },
    ],
    fromHisDevice: [
      { least: 1, weight: 30 },
      { least: 4, weight: 100 },
    ],
  },
};
