import type {
  AppealReview,
  DecideReview,
  OwnReview,
  Page,
  PageQuery,
  PutSignalRules,
  Review,
  ReviewsQuery,
  SignalRulesVersion,
} from '@weilinli/contracts';
import type { Calls } from '../caller';

/** What waits for a look before its points are paid. */
export const reviewCalls = ({ call }: Calls) => ({
  /** For those who answer for its area. */
  reviews: (query: ReviewsQuery = {}) => call<Page<Review>>('GET', '/reviews', { query: { ...query } }),
  review: (id: string) => call<Review>('GET', `/reviews/${id}`),
  decideReview: (id: string, body: DecideReview) => call<Review>('POST', `/reviews/${id}/decide`, { body }),
  /** The last word about an appeal, by somebody else than who decided. */
  answerAppeal: (id: string, body: DecideReview) => call<Review>('POST', `/reviews/${id}/answer`, { body }),
  /** Where one's own points wait, and what was decided; the newest first. */
  myReviews: (query: PageQuery = {}) => call<Page<OwnReview>>('GET', '/me/reviews', { query: { ...query } }),
  appeal: (id: string, body: AppealReview, idempotencyKey?: string) =>
    call<OwnReview>('POST', `/me/reviews/${id}/appeal`, { body, idempotencyKey }),
  /** What is noticed, and how much it weighs; for administrators. */
  signalRules: () => call<SignalRulesVersion>('GET', '/signals/rules'),
  signalRulesVersions: (query: PageQuery = {}) =>
    call<Page<SignalRulesVersion>>('GET', '/signals/rules/versions', { query: { ...query } }),
  putSignalRules: (body: PutSignalRules, idempotencyKey?: string) =>
    call<SignalRulesVersion>('PUT', '/signals/rules', { body, idempotencyKey }),
});
