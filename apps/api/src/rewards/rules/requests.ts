import { bounds, type PutPointRules } from '@weilinli/contracts';
import type { MonthlyShare, PointRules } from '@weilinli/domain';
import { IsInt, IsString, Length, Max, Min } from 'class-validator';
import { Nested, NestedList, Optional } from '../../platform/validation';

/** No report is worth more than this: a slip of the finger is not to empty the shop. */
const mostPoints = 10_000;
const mostOfAny = 1_000_000;

function Amount(most: number): PropertyDecorator {
  return (target, property) => {
    Min(0)(target, property as string);
    Max(most)(target, property as string);
    // Last, because the OpenAPI document says what the last of them says: an integer.
    IsInt()(target, property as string);
  };
}

export class FoundPointsBody implements Record<keyof PointRules['found'], number> {
  @Amount(mostPoints)
  minor: number;

  @Amount(mostPoints)
  moderate: number;

  @Amount(mostPoints)
  serious: number;

  @Amount(mostPoints)
  critical: number;
}

export class MonthlyShareBody implements MonthlyShare {
  @Amount(mostOfAny)
  after: number;

  @Amount(100)
  percent: number;
}

export class PointRulesBody implements PointRules {
  @Nested(() => FoundPointsBody)
  found: FoundPointsBody;

  @Amount(mostPoints)
  helped: number;

  @Amount(mostPoints)
  answered: number;

  @Amount(mostPoints)
  handled: number;

  @Amount(mostOfAny)
  foundADay: number;

  @Amount(mostOfAny)
  samePlaceADay: number;

  /** Metres. */
  @Amount(10_000)
  samePlaceMetres: number;

  @Amount(mostOfAny)
  helpedADay: number;

  /** From the first that applies to the last: each later and less than the one before. */
  @NestedList(() => MonthlyShareBody, { min: 0, max: 10 })
  monthly: MonthlyShareBody[];

  @Amount(mostOfAny)
  reviewFrom: number;
}

export class PutPointRulesBody implements PutPointRules {
  @Nested(() => PointRulesBody)
  rules: PointRulesBody;

  @Optional()
  @IsString()
  @Length(1, bounds.textLength)
  note?: string;

  @Optional()
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  version?: number;
}
