import { type PutDuty, type PutLoadLimit, type PutRoster, type RosterShift } from '@weilinli/contracts';
import { IsBoolean, IsInt, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { PositionBody } from '../../areas';
import { PageQueryParams } from '../../platform/paging';
import { Instant, Nested, NestedList, Optional } from '../../platform/validation';

/** More than a person can be planned for: three shifts a day for a fortnight. */
const mostShifts = 42;
const mostReports = 10_000;

export class SayDutyBody implements PutDuty {
  @IsBoolean()
  onDuty: boolean;

  @Optional()
  @Instant()
  until?: string;

  @Optional()
  @Nested(() => PositionBody)
  place?: PositionBody;

  @Optional()
  @Instant()
  performedAt?: string;
}

export class PlaceOnDutyBody {
  @Nested(() => PositionBody)
  place: PositionBody;
}

/** A day of this century: the database breaks on others. */
function Day(): PropertyDecorator {
  return Matches(/^20\d{2}-\d{2}-\d{2}$/, { message: '$property must be a day such as 2026-11-23' });
}

function ClockTime(): PropertyDecorator {
  return Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '$property must be a time of day such as 08:00' });
}

export class RosterShiftBody implements RosterShift {
  @Optional()
  @IsInt()
  @Min(1)
  @Max(7)
  weekday?: number;

  @Optional()
  @Day()
  day?: string;

  @ClockTime()
  from: string;

  @ClockTime()
  to: string;

  @Optional()
  @Day()
  validFrom?: string;

  @Optional()
  @Day()
  validTo?: string;
}

export class PutRosterBody implements PutRoster {
  @NestedList(() => RosterShiftBody, { min: 0, max: mostShifts })
  shifts: RosterShiftBody[];
}

export class PutLoadLimitBody implements PutLoadLimit {
  @Optional()
  @IsInt()
  @Min(0)
  @Max(mostReports)
  limit?: number;
}

export class PersonParams {
  @IsUUID()
  id: string;
}

export class LeaveParams {
  @IsUUID()
  id: string;
}

export class LeavesQueryParams extends PageQueryParams {
  /** Absent: one's own. */
  @Optional()
  @IsUUID()
  personId?: string;
}

export class TeamQueryParams extends PageQueryParams {
  @IsString()
  @Length(1, 30)
  areaCode: string;
}
