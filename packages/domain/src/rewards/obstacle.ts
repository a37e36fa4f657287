/** What decides whether a reward can be redeemed. */
export interface RewardTerms {
  active: boolean;
  validFrom: Date;
  /** From this instant on not any more; absent: for good. */
  validTo?: Date | undefined;
  stock: number;
  /** In points. */
  price: number;
  /** How many one person may have in a month; absent: no limit. */
  perPerson?: number | undefined;
}

export interface RewardAsker {
  now: Date;
  /** How many of this month's he has had or has waiting. */
  mine: number;
  /** The points he can spend. */
  available: number;
}

/** Why somebody cannot redeem a reward now. */
export type RewardObstacle =
  | 'not-offered'
  | 'not-yet'
  | 'over'
  | 'sold-out'
  | 'limit-reached'
  | 'points-not-enough';

/** The first thing that is in the way, what he can do least about first; undefined: he can redeem it. */
export function obstacleTo(
  { active, validFrom, validTo, stock, price, perPerson }: RewardTerms,
  { now, mine, available }: RewardAsker,
): RewardObstacle | undefined {
  if (!active) return 'not-offered';
  if (validTo && now >= validTo) return 'over';
  if (now < validFrom) return 'not-yet';
  if (stock < 1) return 'sold-out';
  if (perPerson !== undefined && mine >= perPerson) return 'limit-reached';
  return available < price ? 'points-not-enough' : undefined;
}
