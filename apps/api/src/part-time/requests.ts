import { bounds, type EndRole, type MakeRoleOffer, type RoleOffersQuery } from '@weilinli/contracts';
import { IsString, IsUUID, Length } from 'class-validator';
import { PageQueryParams } from '../platform/paging';
import { Instant, Optional } from '../platform/validation';

export class MakeRoleOfferBody implements MakeRoleOffer {
  /** However it was typed: spaces, hyphens and small letters do not matter. */
  @IsString()
  @Length(4, 20)
  inviteCode: string;

  @IsString()
  @Length(1, 30)
  areaCode: string;

  @Optional()
  @Instant()
  validFrom?: string;

  @Instant()
  validTo: string;

  @Optional()
  @IsString()
  @Length(1, bounds.addressLength)
  note?: string;
}

export class EndRoleBody implements EndRole {
  @Optional()
  @IsString()
  @Length(1, bounds.addressLength)
  note?: string;
}

export class OfferParams {
  @IsUUID()
  id: string;
}

export class RoleOffersQueryParams extends PageQueryParams implements RoleOffersQuery {
  @Optional()
  @IsString()
  @Length(1, 30)
  areaCode?: string;
}
