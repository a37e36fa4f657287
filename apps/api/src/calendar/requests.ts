import { bounds, type ChangeCalendar } from '@weilinli/contracts';
import type { CalendarYear } from '@weilinli/domain';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { NestedList, Optional } from '../platform/validation';

function Day(each: boolean): PropertyDecorator {
  return Matches(/^\d{4}-\d{2}-\d{2}$/, { each, message: '$property must be written like 2026-02-14' });
}

class CalendarYearBody implements CalendarYear {
  @IsInt()
  @Min(1992)
  @Max(2999)
  year: number;

  @IsArray()
  @ArrayMaxSize(200)
  @Day(true)
  off: string[];

  @IsArray()
  @ArrayMaxSize(200)
  @Day(true)
  worked: string[];
}

class CalendarDayBody {
  @Day(false)
  day: string;

  @IsBoolean()
  works: boolean;
}

export class ChangeCalendarBody implements ChangeCalendar {
  @Optional()
  @NestedList(() => CalendarYearBody, { min: 0, max: 50 })
  years?: CalendarYearBody[];

  @Optional()
  @NestedList(() => CalendarDayBody, { min: 0, max: 200 })
  days?: CalendarDayBody[];

  @Optional()
  @IsString()
  @Length(1, bounds.textLength)
  note?: string;
}
