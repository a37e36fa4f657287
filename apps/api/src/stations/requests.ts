import { bounds, type StationsQuery } from '@weilinli/contracts';
import { type Datum, datums, type StationFacility, stationFacilities } from '@weilinli/domain';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, Length, Matches } from 'class-validator';
import { PageQueryParams } from '../platform/paging';
import { Optional, QueryInteger, QueryNumber } from '../platform/validation';

export class StationsQueryParams extends PageQueryParams implements StationsQuery {
  @QueryNumber({ min: -180, max: 180 })
  longitude: number;

  // Up to 180, so that a swapped pair gets the error that says so.
  @QueryNumber({ min: -180, max: 180 })
  latitude: number;

  @IsIn(datums)
  datum: Datum;

  @Optional()
  @QueryInteger({ min: 1, max: bounds.stationRadius.max })
  radius?: number;

  /** One, or several joined by commas: only stations that have all of them. */
  @Optional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayMaxSize(stationFacilities.length)
  @IsIn(stationFacilities, { each: true })
  facilities?: StationFacility[];
}

export class ImportStationsQuery {
  /** The list's name, for those who ask later where it came from. */
  @Optional()
  @IsString()
  @Length(1, bounds.nameLength)
  source?: string;
}

export class StationParams {
  @Matches(/^[\w-]{1,40}$/)
  code: string;
}
