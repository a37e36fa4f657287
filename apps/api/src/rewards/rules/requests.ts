import type { PutPointRules } from '@weilinli/contracts';
import type { MonthlyShare, PointRules } from '@weilinli/domain';
import { Nested, NestedList } from '../../platform/validation';
import { NotedChangeBody } from '../../platform/versions';
import { Amount } from './amount';

/** No report is worth more than this: a slip of the finger is not to empty the shop. */
const mostPoints = 10_000;
const mostOfAny = 1_000_000;

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

export class PointRulesBody implements Required<PointRules> {
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

  /** What a part-time worker handles; versions from before there was this cap have none. */
  @Amount(mostOfAny)
  handledADay: number;

  /** Of what somebody only follows; versions from before there was this cap have none. */
  @Amount(mostOfAny)
  answeredAMonth: number;

  /** From the first that applies to the last: each later and less than the one before. */
  @NestedList(() => MonthlyShareBody, { min: 0, max: 10 })
  monthly: MonthlyShareBody[];

  @Amount(mostOfAny)
  reviewFrom: number;
}

export class PutPointRulesBody extends NotedChangeBody implements PutPointRules {
  @Nested(() => PointRulesBody)
  rules: PointRulesBody;
}
