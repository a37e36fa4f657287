import { type HonourPeriod, type HonoursQuery, honourPeriods } from '@weilinli/contracts';
import { IsIn, IsString, Length } from 'class-validator';
import { Optional } from '../../platform/validation';

export class HonoursQueryParams implements HonoursQuery {
  /** Absent: the city. */
  @Optional()
  @IsString()
  @Length(1, 30)
  areaCode?: string;

  @Optional()
  @IsIn(honourPeriods)
  period?: HonourPeriod;
}
