import { type Breakdown, breakdowns } from '@weilinli/contracts';
import { type Status, statuses } from '@weilinli/domain';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsString, Length } from 'class-validator';
import { Instant, Optional } from '../platform/validation';

export class AreaAndPeriodParams {
  @IsString()
  @Length(1, 30)
  areaCode: string;

  @Instant()
  from: string;

  @Instant()
  to: string;
}

export class IndicesQueryParams extends AreaAndPeriodParams {
  @Optional()
  @IsIn(breakdowns)
  by?: Breakdown;
}

export class ReportsCsvQueryParams extends AreaAndPeriodParams {
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
}
