import type { Inbox, PageQuery, PutSubscriptions, Subscriptions } from '@weilinli/contracts';
import type { Calls } from '../caller';

export const messageCalls = ({ call }: Calls) => ({
  inbox: (query: PageQuery = {}) => call<Inbox>('GET', '/inbox', { query: { ...query } }),
  readMessage: (id: string) => call<void>('POST', `/inbox/${id}/read`),
  /** What WeChat may tell outside the app, and how often still. */
  subscriptions: () => call<Subscriptions>('GET', '/subscriptions'),
  saySubscriptions: (body: PutSubscriptions, idempotencyKey?: string) =>
    call<Subscriptions>('POST', '/subscriptions', { body, idempotencyKey }),
});
