import { type ActionBody, bounds, type Place, type SubmitReport } from '@weilinli/contracts';
import { type Datum, datums, type Reason, reasonCodes } from '@weilinli/domain';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { PositionBody } from '../areas';
import { Instant, Nested, Optional } from '../platform/validation';

/** Ids are compared as the database writes them, so that one photo cannot stand in a list twice. */
function PhotoIds(min: number): PropertyDecorator {
  const lower = (id: unknown) => (typeof id === 'string' ? id.toLowerCase() : id);
  return (target, property) => {
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(lower) : value))(
      target,
      property,
    );
    IsArray()(target, property as string);
    ArrayMinSize(min)(target, property as string);
    ArrayMaxSize(bounds.photosPerReport)(target, property as string);
    ArrayUnique()(target, property as string);
    IsUUID(undefined, { each: true })(target, property as string);
  };
}

export class PlaceBody extends PositionBody implements Place {
  @Optional()
  @IsString()
  @Length(1, bounds.addressLength)
  address?: string;
}

export class SubmitReportBody implements SubmitReport {
  @IsString()
  @Length(1, 20)
  categoryCode: string;

  @Optional()
  @IsString()
  @Length(1, 60)
  conditionCode?: string;

  @Optional()
  @IsString()
  @MaxLength(bounds.textLength)
  description?: string;

  @Nested(() => PlaceBody)
  place: PlaceBody;

  @PhotoIds(1)
  photoIds: string[];

  @Optional()
  @Instant()
  capturedAt?: string;

  @Optional()
  @IsString()
  @Length(1, bounds.nameLength)
  onBehalfOf?: string;
}

/** What every action takes; which parts it needs, the lifecycle table says. */
export class ActionRequest implements ActionBody {
  @Optional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version?: number;

  @Optional()
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  rework?: number;

  @Optional()
  @IsString()
  @MaxLength(bounds.textLength)
  note?: string;

  @Optional()
  @Nested(() => PlaceBody)
  place?: PlaceBody;

  @Optional()
  @Instant()
  performedAt?: string;

  @Optional()
  @PhotoIds(0)
  photoIds?: string[];

  @Optional()
  @IsIn(reasonCodes)
  reason?: Reason;
}

/** Who is to have it. */
export class HandlerRequest extends ActionRequest {
  @Optional()
  @IsUUID()
  personId?: string;

  @Optional()
  @IsUUID()
  organisationId?: string;
}

export class AssignRequest extends HandlerRequest {
  @Optional()
  @IsIn(['lead', 'co'])
  as?: 'lead' | 'co';

  @Optional()
  @IsBoolean()
  release?: boolean;
}

export class RecategoriseRequest extends ActionRequest {
  // That it has to come, the lifecycle table says.
  @Optional()
  @IsString()
  @Length(1, 20)
  categoryCode?: string;

  @Optional()
  @IsString()
  @Length(1, 60)
  conditionCode?: string;
}

export class ReportParams {
  @IsUUID()
  id: string;
}

export class DatumQuery {
  @Optional()
  @IsIn(datums)
  datum?: Datum;
}
