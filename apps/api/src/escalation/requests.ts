import { bounds, type ChangeStages } from '@weilinli/contracts';
import { type EscalationLevel, escalationLevels, stageBounds } from '@weilinli/domain';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { NestedList, Optional } from '../platform/validation';

class StageBody {
  @Length(1, stageBounds.nameLength)
  @Matches(stageBounds.name, {
    message: '$property must be lower-case letters and digits joined by "-", like over-half',
  })
  stage: string;

  @IsInt()
  @Min(stageBounds.percent.least)
  @Max(stageBounds.percent.most)
  percent: number;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(escalationLevels.length)
  @IsIn(escalationLevels, { each: true })
  levels: EscalationLevel[];
}

export class ChangeStagesBody implements ChangeStages {
  @NestedList(() => StageBody, { min: 1, max: stageBounds.most })
  stages: StageBody[];

  @Optional()
  @IsString()
  @Length(1, bounds.textLength)
  note?: string;
}
