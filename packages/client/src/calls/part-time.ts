import type {
  EndRole,
  InviteCode,
  MakeRoleOffer,
  Page,
  PageQuery,
  RoleOffer,
  RoleOffersQuery,
} from '@weilinli/contracts';
import type { Calls } from '../caller';

/** Roles that somebody takes on beside his own work. */
export const partTimeCalls = ({ call }: Calls) => ({
  /** What one shows to a leader, who may then offer one a part-time role. */
  inviteCode: () => call<InviteCode>('POST', '/me/invite-code'),
  /** What one was offered, newest first, whatever became of it. */
  myRoleOffers: (query: PageQuery = {}) =>
    call<Page<RoleOffer>>('GET', '/me/role-offers', { query: { ...query } }),
  acceptRole: (id: string) => call<RoleOffer>('POST', `/me/role-offers/${id}/accept`),
  declineRole: (id: string) => call<RoleOffer>('POST', `/me/role-offers/${id}/decline`),
  offerRole: (body: MakeRoleOffer, idempotencyKey?: string) =>
    call<RoleOffer>('POST', '/role-offers', { body, idempotencyKey }),
  /** What was offered in the areas that one answers for. */
  roleOffers: (query: RoleOffersQuery = {}) =>
    call<Page<RoleOffer>>('GET', '/role-offers', { query: { ...query } }),
  /** Takes back an offer, or ends the role before its time: for both sides. */
  endRole: (id: string, body: EndRole = {}) => call<RoleOffer>('POST', `/role-offers/${id}/end`, { body }),
});
