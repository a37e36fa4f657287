import { type PutSubscriptions, type SubscriptionAnswer, subscriptionAnswers } from '@weilinli/contracts';
import { IsIn, IsString, Length } from 'class-validator';
import { NestedList } from '../../platform/validation';

export class SubscriptionResult {
  @IsString()
  @Length(1, 64)
  templateId: string;

  /** What wx.requestSubscribeMessage said of this template. */
  @IsIn(subscriptionAnswers)
  answer: SubscriptionAnswer;
}

export class SubscriptionsBody implements PutSubscriptions {
  @NestedList(() => SubscriptionResult, { min: 1, max: 3 })
  results: SubscriptionResult[];
}
