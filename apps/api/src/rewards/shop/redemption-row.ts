import type { KeptRedemption, Redemption, RedemptionState, RewardKind } from '@weilinli/contracts';
import { lastPickUpDay } from '@weilinli/domain';
import { shownCode } from './redemption-code';

export interface RedemptionRow {
  id: string;
  state: RedemptionState;
  code: string;
  points: number;
  personId: string;
  rewardId: string;
  rewardName: string;
  rewardKind: RewardKind;
  pickUpPlace: string;
  shopId: string;
  shopName: string;
  redeemedAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
}

export const redemptionColumns = `redemption.id, redemption.state, redemption.code, redemption.points,
  redemption.person_id AS "personId", reward.id AS "rewardId", reward.name AS "rewardName", reward.kind AS "rewardKind",
  reward.pick_up_place AS "pickUpPlace", shop.id AS "shopId", shop.name AS "shopName", redemption.redeemed_at AS "redeemedAt",
  redemption.expires_at AS "expiresAt", redemption.ended_at AS "endedAt"`;
export const redemptionSource = `redemptions redemption JOIN rewards reward ON reward.id = redemption.reward_id
  JOIN organisations shop ON shop.id = reward.organisation_id`;

/** As the one sees it who redeemed. */
export function presentRedemption(row: RedemptionRow): Redemption {
  return { ...presentKept(row), code: shownCode(row.code) };
}

/** As the shop sees it: with the code it could hand it over to itself. */
export function presentKept(row: RedemptionRow): KeptRedemption {
  return {
    id: row.id,
    state: row.state,
    points: row.points,
    reward: {
      id: row.rewardId,
      name: row.rewardName,
      kind: row.rewardKind,
      pickUpPlace: row.pickUpPlace,
      shop: { id: row.shopId, name: row.shopName },
    },
    redeemedAt: row.redeemedAt.toISOString(),
    lastDay: lastPickUpDay(row.expiresAt),
    expiresAt: row.expiresAt.toISOString(),
    ...(row.endedAt === null ? {} : { endedAt: row.endedAt.toISOString() }),
  };
}
