import { bounds, type GiveFeedback } from '@weilinli/contracts';
import { type FeedbackAnswer, feedbackAnswers } from '@weilinli/domain';
import { IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { Instant, Optional } from '../platform/validation';
import { ActionRequest } from '../reports';

export class RateRequest extends ActionRequest {
  @IsInt()
  @Min(1)
  @Max(5)
  score: number;
}

export class GiveFeedbackBody implements GiveFeedback {
  @IsIn(feedbackAnswers)
  answer: FeedbackAnswer;

  @Optional()
  @IsString()
  @MaxLength(bounds.textLength)
  note?: string;

  @Optional()
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  rework?: number;

  @Optional()
  @Instant()
  performedAt?: string;
}
