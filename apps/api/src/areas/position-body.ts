import type { Place } from '@weilinli/contracts';
import { type Datum, datums } from '@weilinli/domain';
import { IsIn, IsNumber, Max, Min } from 'class-validator';
import { Optional } from '../platform/validation';

/** Where somebody or something is, as it comes in. */
export class PositionBody implements Omit<Place, 'address'> {
  @IsNumber()
  @Min(-180)
  @Max(180)
  longitude: number;

  // Up to 180, so that a swapped pair gets the error that says so.
  @IsNumber()
  @Min(-180)
  @Max(180)
  latitude: number;

  @IsIn(datums, { message: '$property must say whether the place is "gcj02" or "wgs84"' })
  datum: Datum;

  @Optional()
  @IsNumber()
  @Min(0)
  @Max(100_000)
  accuracy?: number;
}
