/** What people are told of that stands in no report's history, by whom it is for. */
export const noticeKinds = [
  // whoever reported or helped
  'points-earned',
  'points-held',
  'points-taken-back',
  'points-pending-again',
  'points-corrected',
  'review-decided',
  'appeal-answered',
  // whoever redeemed
  'redemption-soon-over',
  'redemption-returned',
  // whoever reviews
  'review-waiting',
  'appeal-waiting',
  // who is offered a role for a time, and who offered it
  'role-offered',
  'role-accepted',
  'role-declined',
  'role-soon-over',
  'role-ended',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface InboxMessage {
  id: string;
  /** A `NoticeKind`, or what happened to a report. */
  kind: string;
  title: string;
  body: string;
  reportId?: string;
  /** Of the report it is about. */
  reportNumber?: string;
  thumbnailUrl?: string;
  at: string;
  readAt?: string;
}

export interface Inbox {
  items: InboxMessage[];
  nextCursor: string | null;
  unread: number;
}
