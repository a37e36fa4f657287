import type {
  DutyAnswer,
  DutyPlace,
  HandedOver,
  HandOverTo,
  Leave,
  LeaveTaken,
  Page,
  PageQuery,
  PutDuty,
  PutLoadLimit,
  PutRoster,
  Roster,
  TakeLeave,
} from '@weilinli/contracts';
import type { Calls } from '../caller';

/** Who works when, and who is away. */
export const dutyCalls = ({ call }: Calls) => ({
  /** How one's own duty stands, and what one says of it. */
  duty: () => call<DutyAnswer>('GET', '/duty'),
  sayDuty: (body: PutDuty, idempotencyKey?: string) =>
    call<DutyAnswer>('PUT', '/duty', { body, idempotencyKey }),
  /** Where somebody on duty is. */
  placeOnDuty: (body: { place: DutyPlace }) => call<void>('POST', '/duty/place', { body }),
  /** What is planned for somebody: everybody reads his own. */
  roster: (personId: string) => call<Roster>('GET', `/people/${personId}/roster`),
  putRoster: (personId: string, body: PutRoster) =>
    call<Roster>('PUT', `/people/${personId}/roster`, { body }),
  putLoadLimit: (personId: string, body: PutLoadLimit) =>
    call<Roster>('PUT', `/people/${personId}/load-limit`, { body }),
  /** Absent: one's own. */
  leaves: (query: { personId?: string } & PageQuery = {}) =>
    call<Page<Leave>>('GET', '/leaves', { query: { ...query } }),
  takeLeave: (body: TakeLeave, idempotencyKey?: string) =>
    call<LeaveTaken>('POST', '/leaves', { body, idempotencyKey }),
  cancelLeave: (id: string) => call<Leave>('POST', `/leaves/${id}/cancel`),
  /** Gives all that somebody has in hand to somebody else, or to whom the rules choose. */
  handOver: (personId: string, to: HandOverTo) =>
    call<HandedOver>('POST', `/people/${personId}/hand-over`, { body: { to } }),
});
