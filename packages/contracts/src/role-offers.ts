import type { PageQuery } from './page';

/** What somebody shows to a leader, so that the leader can offer him a role. Good once, and not for long. */
export interface InviteCode {
  /** Eight digits and letters that are not mistaken for each other. */
  code: string;
  expiresAt: string;
}

export interface MakeRoleOffer {
  inviteCode: string;
  /** A grid that the leader answers for. */
  areaCode: string;
  /** Absent: as soon as it is accepted. */
  validFrom?: string;
  validTo: string;
  note?: string;
}

export const roleOfferStates = ['open', 'accepted', 'declined', 'lapsed', 'ended'] as const;
/** `lapsed`: withdrawn, or not answered in time. `ended`: it was accepted, and is over. */
export type RoleOfferState = (typeof roleOfferStates)[number];

/** A part-time role (兼职网格员), from its offer to its end. */
export interface RoleOffer {
  id: string;
  role: 'worker';
  area: { code: string; name: string };
  person: { id: string; displayName: string };
  offeredBy: { id: string; displayName: string };
  validFrom?: string;
  validTo: string;
  note?: string;
  state: RoleOfferState;
  /** What it says, for whoever reads it: 请你做南湖街道第 9 网格的兼职网格员, 到 12 月 31 日. */
  words: string;
  offeredAt: string;
  /** Until when it can be answered. */
  answerBy: string;
  answeredAt?: string;
  endedAt?: string;
  /** Who ended it before its time: `person` himself, or a `leader`. */
  endedBy?: 'person' | 'leader';
}

export interface EndRole {
  note?: string;
}

export type RoleOffersQuery = { areaCode?: string } & PageQuery;
