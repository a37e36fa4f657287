import { type AppealReview, bounds, type DecideReview, type ReviewsQuery } from '@weilinli/contracts';
import { type RulingReason, rulingReasonCodes, type Verdict, verdicts } from '@weilinli/domain';
import { IsIn, IsString, IsUUID, Length } from 'class-validator';
import { PageQueryParams } from '../../platform/paging';
import { Optional } from '../../platform/validation';

export class ReviewParams {
  @IsUUID()
  id: string;
}

export class ReviewsQueryParams extends PageQueryParams implements ReviewsQuery {
  @Optional()
  @IsIn(['open', 'all'])
  scope?: 'open' | 'all';
}

export class DecideReviewBody implements DecideReview {
  @IsIn(verdicts)
  verdict: Verdict;

  @Optional()
  @IsIn(rulingReasonCodes)
  reason?: RulingReason;

  @IsString()
  @Length(1, bounds.textLength)
  note: string;
}

export class AppealReviewBody implements AppealReview {
  @IsString()
  @Length(1, bounds.textLength)
  note: string;
}
