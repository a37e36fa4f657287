import { type Datum, datums } from '@weilinli/domain';
import { IsIn, IsString, IsUUID, Length } from 'class-validator';
import { Optional, QueryNumber } from '../../platform/validation';
import { ActionRequest } from '../requests';

export class SameQueryParams {
  @IsString()
  @Length(1, 20)
  categoryCode: string;

  @QueryNumber({ min: -180, max: 180 })
  longitude: number;

  @QueryNumber({ min: -180, max: 180 })
  latitude: number;

  @IsIn(datums, { message: '$property must say whether the position is "gcj02" or "wgs84"' })
  datum: Datum;
}

export class MergeRequest extends ActionRequest {
  @Optional()
  @IsUUID()
  into?: string;
}
