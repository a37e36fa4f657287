import type { NoticeKind } from '@weilinli/contracts';
import type { TemplatePurpose } from '../../platform/config/wechat-templates';
import type { MessageKind } from '../channel';

/** `urgent`: somebody is waited for. `ordinary`: worth knowing now. `inbox`: read when the app is opened. */
export type Importance = 'urgent' | 'ordinary' | 'inbox';

/**
 * How many credits a message leaves for what matters more: the last one is for a task that somebody waits for, or the
 * question whether it is fixed.
 */
export const leavesCredits: Record<Exclude<Importance, 'inbox'>, number> = { urgent: 0, ordinary: 1 };

interface Outside {
  importance: Importance;
  /** Which templates may carry it, the best first. */
  purposes: readonly TemplatePurpose[];
}

const work = (importance: Importance): Outside => ({ importance, purposes: ['work'] });
const progress = (importance: Importance): Outside => ({ importance, purposes: ['progress'] });
/** Told to who reported as well as to who handles it. */
const both = (importance: Importance): Outside => ({ importance, purposes: ['progress', 'work'] });

/** How much each kind of message matters outside the app. */
export const outside: Record<MessageKind | NoticeKind, Outside> = {
  'new-task': work('urgent'),
  rework: work('urgent'),
  reopened: work('urgent'),
  escalated: work('urgent'),
  supervised: work('urgent'),
  desk: work('urgent'),
  'desk-waiting': work('urgent'),
  helping: work('ordinary'),
  'transferred-in': work('ordinary'),
  check: work('ordinary'),
  unchecked: work('ordinary'),
  asked: work('ordinary'),
  'second-word': work('ordinary'),
  // whoever is on the way there can turn back
  'taken-away': work('ordinary'),
  'moved-away': work('ordinary'),
  'merged-away': work('ordinary'),
  withdrawn: work('ordinary'),
  refused: work('ordinary'),
  granted: work('ordinary'),

  resolved: progress('urgent'),
  declined: progress('urgent'),
  'shared-resolved': progress('urgent'),
  verified: progress('ordinary'),
  accepted: progress('ordinary'),
  'made-safe': progress('ordinary'),
  suspended: progress('ordinary'),
  'shared-declined': progress('ordinary'),
  'shared-rework': progress('ordinary'),
  'followed-resolved': progress('ordinary'),
  closed: both('ordinary'),

  neighbour: work('inbox'),
  helped: work('inbox'),
  'helper-left': work('inbox'),
  released: work('inbox'),
  paused: work('inbox'),
  exempted: work('inbox'),
  joined: work('inbox'),
  parted: work('inbox'),
  recategorised: both('inbox'),
  relocated: both('inbox'),
  resumed: both('inbox'),
  extended: both('inbox'),
  remark: both('inbox'),
  reassigned: progress('inbox'),
  returned: progress('inbox'),
  merged: progress('inbox'),
  unmerged: progress('inbox'),
  'shared-reopened': progress('inbox'),
  'followed-closed': progress('inbox'),
  'followed-declined': progress('inbox'),
  'followed-withdrawn': progress('inbox'),
  'followed-merged': progress('inbox'),
  'followed-unmerged': progress('inbox'),

  // nobody is waited for, but what he had is in question or about to be gone
  'points-taken-back': progress('ordinary'),
  'review-decided': progress('ordinary'),
  'appeal-answered': progress('ordinary'),
  'redemption-soon-over': progress('ordinary'),
  'role-offered': progress('ordinary'),
  'role-accepted': work('ordinary'),
  'role-declined': work('ordinary'),
  'role-ended': both('ordinary'),
  // said beside the news that the hazard is gone, or is not
  'points-earned': progress('inbox'),
  'points-held': progress('inbox'),
  'points-pending-again': progress('inbox'),
  'points-corrected': progress('inbox'),
  'redemption-returned': progress('inbox'),
  'review-waiting': work('inbox'),
  'appeal-waiting': work('inbox'),
  'role-soon-over': both('inbox'),
};
