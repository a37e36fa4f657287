import type {
  KeptRedemption,
  OfferedReward,
  Page,
  PageQuery,
  Redemption,
  RewardsQuery,
} from '@weilinli/contracts';
import type { Calls } from '../caller';

/** What there is for points. */
export const shopCalls = ({ call }: Calls) => ({
  /** With whether the one who asks can have it. */
  rewards: (query: RewardsQuery = {}) =>
    call<Page<OfferedReward>>('GET', '/rewards', { query: { ...query } }),
  /** With the price that was shown, so that nobody pays another one. */
  redeem: ({ id, price }: Pick<OfferedReward, 'id'> & { price?: number }, idempotencyKey?: string) =>
    call<Redemption>('POST', `/rewards/${id}/redeem`, { query: { price }, idempotencyKey }),
  /** One's own, the newest first. */
  redemptions: (query: PageQuery = {}) =>
    call<Page<Redemption>>('GET', '/redemptions', { query: { ...query } }),
  redemption: (id: string) => call<Redemption>('GET', `/redemptions/${id}`),
  /** Points and stock go back. */
  cancelRedemption: (id: string) => call<Redemption>('POST', `/redemptions/${id}/cancel`),
  /** What waits in one's shops to be picked up, the soonest to end first. */
  waitingRedemptions: (query: PageQuery = {}) =>
    call<Page<KeptRedemption>>('GET', '/redemptions/waiting', { query: { ...query } }),
  /** The shop takes a code: it counts once. */
  pickUp: (code: string, idempotencyKey?: string) =>
    call<KeptRedemption>('POST', '/redemptions/pick-up', { body: { code }, idempotencyKey }),
});
