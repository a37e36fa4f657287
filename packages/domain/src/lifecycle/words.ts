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

/** Whether somebody still has to do something; what is resolved waits for a word, and is open. */
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
  'exempt',
  'remark',
] as const;
export type Action = (typeof actions)[number];

/**
 * What only the system does. `join` and `part` stand in the history of the report that goes on, when another one is
 * merged into it and when it is taken out again.
 */
export const systemActions = [
  'submit',
  'dispatch',
  'escalate',
  'recalculate',
  'close',
  'join',
  'part',
] as const;
export type SystemAction = (typeof systemActions)[number];

/** What a history entry can be called. */
export type HistoryEvent = Action | SystemAction;

/** How a person stands to one report. A person can stand in several relations at once. */
export const relations = [
  'reporter',
  // reported a report that was merged into this one
  'co-reporter',
  'follower',
  'assignee',
  'co-handler',
  'former-assignee',
  // looks after an area within 30 metres of the place
  'neighbour',
  'leader',
  'dispatcher',
  'admin',
  'signed-in',
  'system',
] as const;
export type Relation = (typeof relations)[number];

/** What a caller has to bring along. */
export type Need =
  | 'reason'
  | 'photo'
  | 'note'
  | 'handler'
  | 'outcome'
  | 'score'
  | 'kind'
  | 'until'
  | 'category'
  | 'place'
  | 'into';

/** What a handler may ask for: another handler, a pause, more time, or that a lateness does not count against him. */
export const requestKinds = ['transfer', 'suspend', 'extend', 'exempt'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Where one action has several ways, what tells them apart: an outcome, a role beside the lead, a kind of request. */
export const variants = [
  'passed',
  'failed',
  // the reporter's word is kept until a leader has looked
  'noted',
  // the last word that was missing: the reporter has agreed already
  'agreed',
  'co',
  ...requestKinds,
] as const;
export type Variant = (typeof variants)[number];

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
  engineering: '需要工程施工',
  season: '季节或天气原因',
  material: '等待材料或配件',
  'third-party': '等待其他单位配合',
  'broken-again': '又坏了',
  other: '其他原因',
} as const;
export type Reason = keyof typeof reasons;
export const reasonCodes = Object.keys(reasons) as readonly Reason[];
