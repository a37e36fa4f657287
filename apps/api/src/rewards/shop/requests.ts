import {
  bounds,
  type ChangeReward,
  type NewReward,
  type PickUp,
  type RewardKind,
  rewardKinds,
} from '@weilinli/contracts';
import { IsBoolean, IsIn, IsInt, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { PageQueryParams } from '../../platform/paging';
import { Instant, Optional, QueryInteger } from '../../platform/validation';

/** More than anything of ours costs, or a shop holds. */
const mostPoints = 1_000_000;
export const mostStock = 1_000_000;

class RewardBody implements Omit<NewReward, 'stock'> {
  @IsString()
  @Length(1, bounds.nameLength)
  name: string;

  @Optional()
  @IsString()
  @Length(1, bounds.textLength)
  description?: string;

  @IsIn(rewardKinds)
  kind: RewardKind;

  @IsInt()
  @Min(1)
  @Max(mostPoints)
  price: number;

  @Optional()
  @IsInt()
  @Min(1)
  @Max(mostStock)
  perPerson?: number;

  @Optional()
  @Instant()
  validFrom?: string;

  @Optional()
  @Instant()
  validTo?: string;

  @IsString()
  @Length(1, bounds.addressLength)
  pickUpPlace: string;

  @IsInt()
  @Min(0)
  @Max(90)
  pickUpDays: number;

  @IsUUID()
  shopId: string;

  @Optional()
  @IsBoolean()
  active?: boolean;
}

export class NewRewardBody extends RewardBody implements NewReward {
  @IsInt()
  @Min(0)
  @Max(mostStock)
  stock: number;
}

export class ChangeRewardBody extends RewardBody implements ChangeReward {
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version: number;

  @Optional()
  @IsInt()
  @Min(-mostStock)
  @Max(mostStock)
  addStock?: number;

  @Optional()
  @IsString()
  @Length(1, bounds.textLength)
  reason?: string;
}

export class RewardsQueryParams extends PageQueryParams {
  /** Also what is not offered, or not any more: for administrators. */
  @Optional()
  @IsIn(['true', 'false'])
  all?: 'true' | 'false';
}

export class RewardParams {
  @IsUUID()
  id: string;
}

export class RedeemQueryParams {
  /** What it costs, as it was shown: 409 where it costs something else by now. */
  @Optional()
  @QueryInteger({ min: 1, max: mostPoints })
  price?: number;
}

export class RedemptionParams {
  @IsUUID()
  id: string;
}

export class PickUpBody implements PickUp {
  @IsString()
  @Length(1, 40)
  code: string;
}
