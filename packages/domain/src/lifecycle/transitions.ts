import type { GuardName } from './guards';
import type { Action, Need, Relation, Status, SystemAction } from './words';

export interface Transition {
  readonly action: Action | SystemAction;
  /** Where an action has two ways to end, which one this row is. */
  readonly outcome?: 'passed' | 'failed';
  readonly from: readonly Status[];
  readonly by: readonly Relation[];
  /** `as-before` is the status that the history names from before a suspension or a merge. */
  readonly to: Status | 'unchanged' | 'as-before';
  readonly guards: readonly GuardName[];
  readonly needs: readonly Need[];
  /** Whether the API does it already; what is not built is offered to nobody. */
  readonly built: boolean;
}

const unhandled = ['submitted', 'dispatched'] as const;
const beforeTheFix = ['submitted', 'dispatched', 'accepted'] as const;
const withAHandler = ['dispatched', 'accepted'] as const;
const inHand = ['submitted', 'dispatched', 'accepted', 'suspended', 'resolved'] as const;
const superiors = ['leader', 'dispatcher'] as const;

/**
 * The one table of the lifecycle: from which status, which action, by whom, under which guard, to which status.
 * The API obeys it, the clients draw their buttons from it, docs/story.md is generated from it, the tests walk it.
 */
export const transitions: readonly Transition[] = [
  // The system
  row('dispatch', ['submitted'], ['system'], 'dispatched'),
  row('escalate', ['submitted', 'dispatched', 'accepted', 'resolved'], ['system'], 'unchanged', {
    built: false,
  }),
  row('close', ['resolved'], ['system'], 'closed', { guards: ['verified', 'silence-is-over'], built: false }),

  // Who handles it
  row('accept', ['dispatched'], ['assignee'], 'accepted'),
  row('return', withAHandler, ['assignee'], 'submitted', { needs: ['reason'] }),
  row('make-safe', ['accepted'], ['assignee'], 'unchanged', { guards: ['not-safe-yet'], needs: ['photo'] }),
  row('resolve', ['accepted'], ['assignee'], 'resolved', { needs: ['photo'] }),
  row('request', withAHandler, ['assignee'], 'unchanged', { needs: ['reason'], built: false }),

  // Who answers for the area
  row('assign', beforeTheFix, superiors, 'dispatched', { needs: ['handler'] }),
  row('decline', beforeTheFix, superiors, 'declined', { needs: ['reason'] }),
  row('verify', ['resolved'], superiors, 'unchanged', {
    outcome: 'passed',
    guards: ['not-the-fixer', 'not-verified-yet'],
    needs: ['outcome'],
  }),
  row('verify', ['resolved'], superiors, 'accepted', {
    outcome: 'failed',
    guards: ['not-the-fixer'],
    needs: ['outcome'],
  }),
  row('transfer', withAHandler, superiors, 'dispatched', { needs: ['handler', 'reason'], built: false }),
  row('suspend', ['accepted'], superiors, 'suspended', {
    guards: ['made-safe'],
    needs: ['reason'],
    built: false,
  }),
  row('resume', ['suspended'], ['leader', 'dispatcher', 'system'], 'as-before', { built: false }),
  row('extend', withAHandler, superiors, 'unchanged', {
    guards: ['in-time'],
    needs: ['reason'],
    built: false,
  }),
  row('approve', withAHandler, superiors, 'unchanged', { built: false }),
  row('refuse', withAHandler, superiors, 'unchanged', { needs: ['reason'], built: false }),
  row('supervise', beforeTheFix, superiors, 'unchanged', { needs: ['note'], built: false }),
  row('recategorise', beforeTheFix, ['dispatcher'], 'unchanged', { needs: ['target'], built: false }),
  row('relocate', beforeTheFix, ['dispatcher'], 'unchanged', { needs: ['target'], built: false }),
  row('merge', beforeTheFix, superiors, 'merged', { needs: ['target'], built: false }),
  row('unmerge', ['merged'], superiors, 'as-before', { built: false }),

  // Who reported it
  row('confirm', ['resolved'], ['reporter'], 'closed', { guards: ['not-the-fixer'] }),
  row('contest', ['resolved'], ['reporter'], 'accepted', { guards: ['not-the-fixer'] }),
  row('contest', ['declined'], ['reporter'], 'submitted', { guards: ['first-contest-of-decline'] }),
  row('withdraw', unhandled, ['reporter'], 'withdrawn', { guards: ['never-accepted'] }),
  row('reopen', ['closed'], ['reporter'], 'accepted', {
    guards: ['closed-within-7-days'],
    needs: ['reason'],
    built: false,
  }),
  row('rate', ['closed'], ['reporter'], 'unchanged', {
    guards: ['closed-within-30-days', 'not-rated-yet'],
    needs: ['score'],
  }),

  // Anybody who may see it
  row('follow', inHand, ['signed-in'], 'unchanged', { built: false }),
  row('unfollow', inHand, ['signed-in'], 'unchanged', { built: false }),
  row(
    'remark',
    ['submitted', 'dispatched', 'accepted', 'suspended', 'resolved', 'closed', 'declined', 'merged'],
    ['reporter', 'assignee', 'former-assignee', 'leader', 'dispatcher', 'admin'],
    'unchanged',
    { needs: ['note'] },
  ),
];

type Extra = Partial<Pick<Transition, 'outcome' | 'guards' | 'needs' | 'built'>>;

function row(
  action: Transition['action'],
  from: readonly Status[],
  by: readonly Relation[],
  to: Transition['to'],
  extra: Extra = {},
): Transition {
  return { action, from, by, to, guards: [], needs: [], built: true, ...extra };
}
