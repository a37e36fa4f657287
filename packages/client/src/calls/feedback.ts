import type { FeedbackRatesAnswer, FeedbackRatesQuery, GiveFeedback, ReportView } from '@weilinli/contracts';
import type { Calls } from '../caller';

export const feedbackCalls = ({ call }: Calls) => ({
  /** Whether it is fixed, in one tap. */
  giveFeedback: (id: string, body: GiveFeedback, idempotencyKey?: string) =>
    call<ReportView>('POST', `/reports/${id}/feedback`, { body, idempotencyKey }),
  /** How many fixes were answered for, and how many people are content, by community. */
  feedbackRates: (query: FeedbackRatesQuery) =>
    call<FeedbackRatesAnswer>('GET', '/feedback/rates', { query: { ...query } }),
});
