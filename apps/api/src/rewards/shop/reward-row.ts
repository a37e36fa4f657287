import type { Reward, RewardKind } from '@weilinli/contracts';
import type { RewardTerms } from '@weilinli/domain';

export interface RewardRow {
  id: string;
  name: string;
  description: string | null;
  kind: RewardKind;
  price: number;
  stock: number;
  perPerson: number | null;
  validFrom: Date;
  validTo: Date | null;
  pickUpPlace: string;
  pickUpDays: number;
  shopId: string;
  shopName: string;
  active: boolean;
  version: number;
}

export const rewardColumns = `reward.id, reward.name, reward.description, reward.kind, reward.price, reward.stock,
  reward.per_person AS "perPerson", reward.valid_from AS "validFrom", reward.valid_to AS "validTo",
  reward.pick_up_place AS "pickUpPlace", reward.pick_up_days AS "pickUpDays", shop.id AS "shopId",
  shop.name AS "shopName", reward.active, reward.version`;
export const rewardSource = 'rewards reward JOIN organisations shop ON shop.id = reward.organisation_id';

export function termsOf({ active, validFrom, validTo, stock, price, perPerson }: RewardRow): RewardTerms {
  return {
    active,
    validFrom,
    validTo: validTo ?? undefined,
    stock,
    price,
    perPerson: perPerson ?? undefined,
  };
}

export function presentReward(row: RewardRow): Reward {
  return {
    id: row.id,
    name: row.name,
    ...(row.description === null ? {} : { description: row.description }),
    kind: row.kind,
    price: row.price,
    stock: row.stock,
    ...(row.perPerson === null ? {} : { perPerson: row.perPerson }),
    validFrom: row.validFrom.toISOString(),
    ...(row.validTo === null ? {} : { validTo: row.validTo.toISOString() }),
    pickUpPlace: row.pickUpPlace,
    pickUpDays: row.pickUpDays,
    shop: { id: row.shopId, name: row.shopName },
    active: row.active,
    version: row.version,
  };
}
