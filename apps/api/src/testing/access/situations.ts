import type { Action, RequestKind } from '@weilinli/domain';
import type { Situation } from '../report-keeper';

/** The situation in which each action is tried, so that somebody may do it. */
export const triedIn: Record<Action, Situation> = {
  accept: { status: 'dispatched' },
  return: { status: 'dispatched' },
  decline: { status: 'dispatched' },
  assign: { status: 'dispatched' },
  transfer: { status: 'dispatched' },
  withdraw: { status: 'dispatched' },
  follow: { status: 'dispatched' },
  unfollow: { status: 'dispatched' },
  remark: { status: 'dispatched' },
  request: { status: 'dispatched' },
  supervise: { status: 'dispatched' },
  recategorise: { status: 'dispatched' },
  relocate: { status: 'dispatched' },
  merge: { status: 'dispatched' },
  unmerge: { status: 'dispatched' },
  'make-safe': { status: 'accepted' },
  resolve: { status: 'accepted' },
  extend: { status: 'accepted' },
  suspend: { status: 'accepted', isSafe: true },
  approve: { status: 'accepted', asked: 'extend' },
  refuse: { status: 'accepted', asked: 'extend' },
  resume: { status: 'suspended' },
  verify: { status: 'resolved' },
  confirm: { status: 'resolved' },
  contest: { status: 'resolved' },
  reopen: { status: 'closed' },
  rate: { status: 'closed' },
  exempt: { status: 'closed', isLate: true },
};

const forKind: Record<RequestKind, Situation> = {
  transfer: { status: 'dispatched' },
  suspend: { status: 'accepted', isSafe: true },
  extend: { status: 'dispatched' },
  exempt: { status: 'closed', isLate: true },
};

/** The same for one of the ways of doing it; undefined: as it is. */
export function situationFor({
  action,
  object,
  way = '',
}: {
  action: Action;
  object: string;
  way?: string | undefined;
}): Situation | undefined {
  if (object === 'merged') return undefined;
  if (object === 'hidden') return { status: 'declined' };
  const kind = isKind(way) ? way : undefined;
  const usual = kind && action === 'request' ? forKind[kind] : triedIn[action];
  const situation = kind && action === 'approve' ? { ...forKind[kind], asked: kind } : usual;
  const isNobodys = object === 'other-grid' || object === 'beside';
  // Nobody has it, so it was never given to anybody.
  return isNobodys && situation.status === 'dispatched' ? { ...situation, status: 'submitted' } : situation;
}

function isKind(way: string): way is RequestKind {
  return way in forKind;
}
