import {
  bounds,
  type CandidatesQuery,
  type ReportScope,
  type ReportSort,
  reportScopes,
  reportSorts,
} from '@weilinli/contracts';
import {
  type Datum,
  datums,
  type HazardGroup,
  hazardGroups,
  type Status,
  statuses,
  type Timeliness,
  timelinessValues,
} from '@weilinli/domain';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsString, Length } from 'class-validator';
import { PageQueryParams } from '../platform/paging';
import { Optional, QueryInteger, QueryNumber } from '../platform/validation';

export class ReportsQueryParams extends PageQueryParams {
  @Optional()
  @IsIn(datums)
  datum?: Datum;

  @Optional()
  @IsIn(reportScopes)
  scope?: ReportScope;

  /** One status, or several joined by commas. */
  @Optional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayMaxSize(statuses.length)
  @IsIn(statuses, { each: true })
  status?: Status[];

  @Optional()
  @IsString()
  @Length(1, 20)
  category?: string;

  /** Every category of this group, by the catalogue in force. */
  @Optional()
  @IsIn(hazardGroups)
  group?: HazardGroup;

  @Optional()
  @IsIn(timelinessValues)
  timeliness?: Timeliness;

  /** With scope=area. */
  @Optional()
  @IsString()
  @Length(1, 30)
  areaCode?: string;

  @Optional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: '$property must be true or false' })
  supervised?: boolean;

  @Optional()
  @IsIn(reportSorts)
  sort?: ReportSort;
}

export class NearbyQueryParams extends PageQueryParams {
  @QueryNumber({ min: -180, max: 180 })
  longitude: number;

  @QueryNumber({ min: -180, max: 180 })
  latitude: number;

  @IsIn(datums, { message: '$property must say whether the position is "gcj02" or "wgs84"' })
  datum: Datum;

  @Optional()
  @QueryInteger({ min: 1, max: bounds.nearbyRadius.max })
  radius?: number;

  @Optional()
  @IsString()
  @Length(1, 20)
  category?: string;
}

export class CandidatesQueryParams implements CandidatesQuery {
  /** A part of a name. */
  @Optional()
  @IsString()
  @Length(1, 20)
  search?: string;

  @Optional()
  @IsIn(['assign', 'transfer'])
  action?: 'assign' | 'transfer';
}
