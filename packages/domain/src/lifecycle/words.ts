/** The statuses of a report (案件), in the order in which a report that goes well passes them. */
export const statuses = [
  'submitted',
  'dispatched',
  'accepted',
  'suspended',
  'resolved',
  'closed',
  'declined',
  'merged',
  'withdrawn',
] as const;
export type Status = (typeof statuses)[number];

/** Statuses in which somebody still has to do something. */
export const openStatuses = [
  'submitted',
  'dispatched',
  'accepted',
  'suspended',
  'resolved',
] as const satisfies readonly Status[];

export function isOpen(status: Status): boolean {
  return openStatuses.some((open) => open === status);
}

export const actions = [
  'accept',
  'return',
  'decline',
  'assign',
  'transfer',
  'make-safe',
  'resolve',
  'verify',
  'confirm',
  'contest',
  'reopen',
  'rate',
  'suspend',
  'resume',
  'extend',
  'request',
  'approve',
  'refuse',
  'supervise',
  'recategorise',
  'relocate',
  'merge',
  'unmerge',
  'withdraw',
  'follow',
  'unfollow',
  'remark',
] as const;
export type Action = (typeof actions)[number];

/** What only the system does. */
export const systemActions = ['submit', 'dispatch', 'escalate', 'close'] as const;
export type SystemAction = (typeof systemActions)[number];

/** What a history entry can be called. */
export type HistoryEvent = Action | SystemAction;

/** How a person stands to one report. A person can stand in several relations at once. */
export const relations = [
  'reporter',
  'assignee',
  'former-assignee',
  'leader',
  'dispatcher',
  'admin',
  'signed-in',
  'system',
] as const;
export type Relation = (typeof relations)[number];

/** What a caller has to bring along. */
export type Need = 'reason' | 'photo' | 'note' | 'handler' | 'outcome' | 'score' | 'target';

/** Codes of reasons, with the words shown for them. A returned or declined report always has one. */
export const reasons = {
  duplicate: '重复上报',
  'not-found': '现场没有找到',
  'out-of-scope': '不属于受理范围',
  unclear: '照片或描述不清',
  false: '情况不属实',
  'not-mine': '不是我的网格',
  'not-able': '我处理不了',
  'not-fixed': '没有修好',
  'wrong-decision': '不同意不予立案',
  other: '其他原因',
} as const;
export type Reason = keyof typeof reasons;
export const reasonCodes = Object.keys(reasons) as readonly Reason[];
