import { bounds, type MakeRuling, type PointsEntriesQuery } from '@weilinli/contracts';
import {
  type PersonalAccount,
  personalAccounts,
  type RulingReason,
  rulingReasonCodes,
  type Verdict,
  verdicts,
} from '@weilinli/domain';
import { IsIn, IsString, IsUUID, Length } from 'class-validator';
import { PageQueryParams } from '../../platform/paging';
import { Optional } from '../../platform/validation';

export class PointsEntriesQueryParams extends PageQueryParams implements PointsEntriesQuery {
  /** Only what moved this balance. */
  @Optional()
  @IsIn(personalAccounts)
  account?: PersonalAccount;
}

export class MakeRulingBody implements MakeRuling {
  @IsUUID()
  reportId: string;

  @IsUUID()
  personId: string;

  /** `void`: nothing is paid. `pay`: as if there were no signals. */
  @IsIn(verdicts)
  verdict: Verdict;

  @IsIn(rulingReasonCodes)
  reason: RulingReason;

  @Optional()
  @IsString()
  @Length(1, bounds.textLength)
  note?: string;
}
