import type { RewardObstacle } from '@weilinli/domain';
import type { PageQuery } from './page';

/** What there is for points: things, meals, and hours that the community puts down as volunteered. */
export const rewardKinds = ['goods', 'meal', 'community-hours'] as const;
export type RewardKind = (typeof rewardKinds)[number];

/** Whose shop it is: its members hand over. */
export interface Shop {
  id: string;
  name: string;
}

export interface Reward {
  id: string;
  name: string;
  description?: string;
  kind: RewardKind;
  /** In points. */
  price: number;
  /** How many can still be redeemed. */
  stock: number;
  /** How many one person may have of each month of Beijing; absent: no limit. What came back does not count. */
  perPerson?: number;
  /** From when, and until when (absent: for good), it can be redeemed. */
  validFrom: string;
  validTo?: string;
  /** In words: where, and when it is open. */
  pickUpPlace: string;
  /** How many days are left to pick it up after the day of redeeming, whole days in Beijing. */
  pickUpDays: number;
  shop: Shop;
  /** False: not offered any more, but what was redeemed can still be picked up. */
  active: boolean;
  /** Counts the changes by administrators; a change names the one that it was made of. */
  version: number;
}

export type { RewardObstacle };

/** A reward as the one sees it who asks. */
export interface OfferedReward extends Reward {
  /** How many that he redeemed this month he has had or has waiting. */
  mine: number;
  /** Absent: he can redeem it now. */
  obstacle?: RewardObstacle;
}

/** `POST /rewards`. */
export interface NewReward {
  name: string;
  description?: string;
  kind: RewardKind;
  price: number;
  stock: number;
  perPerson?: number;
  /** Absent: now. */
  validFrom?: string;
  validTo?: string;
  pickUpPlace: string;
  pickUpDays: number;
  shopId: string;
  /** Absent: yes. */
  active?: boolean;
}

/**
 * `PUT /rewards/{id}`: all of it anew, but the stock by how much it grows or shrinks, as others redeem meanwhile; and
 * `validFrom` and `active` stay as they are where they are left out.
 */
export interface ChangeReward extends Omit<NewReward, 'stock'> {
  /** The version that was changed; 409 where somebody else was faster. */
  version: number;
  /** Absent: none; below zero: taken out. */
  addStock?: number;
  /** Why, for the history. */
  reason?: string;
}

export interface RewardChange {
  version: number;
  at: string;
  /** Absent: it came with the demonstration. */
  by?: { id: string; displayName: string };
  /** By how much this change let the stock grow. */
  addedStock: number;
  reason?: string;
  /** As it was from then on. */
  reward: Omit<Reward, 'id' | 'stock' | 'version'>;
}

/** `GET /rewards`: what is offered now or soon, the cheapest first; administrators may ask for `all=true`. */
export interface RewardsQuery extends PageQuery {
  all?: boolean;
}

/** `returned`: nobody came for it in time; points and stock went back, as with `cancelled`. */
export const redemptionStates = ['waiting', 'picked-up', 'cancelled', 'returned'] as const;
export type RedemptionState = (typeof redemptionStates)[number];

/** What is kept for somebody, or was. */
export interface Redemption {
  id: string;
  state: RedemptionState;
  /** `K7QM-4XWD-2HTR`: shown to the shop, as letters or as a QR of just these; it counts once. */
  code: string;
  /** What was paid. */
  points: number;
  reward: RedeemedReward;
  redeemedAt: string;
  /** The last day it can be picked up: `2026-11-30`, in Beijing. */
  lastDay: string;
  /** When that day is over. */
  expiresAt: string;
  /** When it was picked up, cancelled or returned. */
  endedAt?: string;
}

export interface RedeemedReward {
  id: string;
  name: string;
  kind: RewardKind;
  pickUpPlace: string;
  shop: Shop;
}

/** `POST /redemptions/pick-up`. */
export interface PickUp {
  /** As it was read or typed: small letters, spaces and hyphens do not matter. */
  code: string;
}

/** What a shop sees of a redemption: never its code, nor who it is for. */
export type KeptRedemption = Omit<Redemption, 'code'>;
