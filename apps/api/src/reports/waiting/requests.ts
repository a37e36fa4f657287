import type { HandOverRequest, HandOverTo, TakeLeave } from '@weilinli/contracts';
import { bounds } from '@weilinli/contracts';
import { Transform } from 'class-transformer';
import { IsString, IsUUID, Length, Matches } from 'class-validator';
import { PageQueryParams } from '../../platform/paging';
import { Instant, Optional } from '../../platform/validation';

const receiver = /^(choose|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** "choose" or somebody's id, which may be written in either case. */
function Receiver(): PropertyDecorator {
  const message = '$property must be "choose" or the id of a person';
  return (target, property) => {
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value))(
      target,
      property,
    );
    Matches(receiver, { message })(target, property as string);
  };
}

export class TakeLeaveBody implements TakeLeave {
  @Optional()
  @IsUUID()
  personId?: string;

  @Instant()
  startsAt: string;

  @Instant()
  endsAt: string;

  @Optional()
  @IsString()
  @Length(1, bounds.addressLength)
  reason?: string;

  @Optional()
  @Receiver()
  handOver?: HandOverTo;
}

export class HandOverBody implements HandOverRequest {
  @Receiver()
  to: HandOverTo;
}

export class DeskQueryParams extends PageQueryParams {
  /** Absent: all areas for which one answers. */
  @Optional()
  @IsString()
  @Length(1, 30)
  areaCode?: string;
}
