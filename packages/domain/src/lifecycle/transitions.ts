import type { GuardName } from './guards';
import type { Action, Need, Relation, Status, SystemAction, Variant } from './words';

export interface Transition {
  readonly action: Action | SystemAction;
  /** Where an action has several ways, which one this row is. */
  readonly variant?: Variant;
  readonly from: readonly Status[];
  readonly by: readonly Relation[];
  /** `as-before`: the status that the history names from before a suspension or a merge. */
  readonly to: Status | 'unchanged' | 'as-before';
  readonly guards: readonly GuardName[];
  readonly needs: readonly Need[];
}

const unhandled = ['submitted', 'dispatched'] as const;
const beforeTheFix = ['submitted', 'dispatched', 'accepted'] as const;
const withAHandler = ['dispatched', 'accepted'] as const;
const inHand = ['submitted', 'dispatched', 'accepted', 'suspended', 'resolved'] as const;
const superiors = ['leader', 'dispatcher'] as const;
const reporters = ['reporter', 'co-reporter'] as const;

/**
 * The one table of the lifecycle: from which status, which action, by whom, under which guard, to which status.
 * The API obeys it, the clients draw their buttons from it, docs/story.md is generated from it, the tests walk it.
 */
export const transitions: readonly Transition[] = [
  // The system
  row('dispatch', ['submitted'], ['system'], 'dispatched'),
  row('escalate', [...beforeTheFix, 'resolved'], ['system'], 'unchanged'),
  row('recalculate', inHand, ['system'], 'unchanged'),
  row('close', ['resolved'], ['system'], 'closed', { guards: ['verified', 'silence-is-over'] }),
  row('join', inHand, ['system'], 'unchanged'),
  row('part', [...inHand, 'closed', 'declined'], ['system'], 'unchanged'),
  // What it was merged into was itself merged, or is on its own again.
  row('merge', ['merged'], ['system'], 'unchanged'),

  // Who handles it
  row('accept', ['dispatched'], ['assignee'], 'accepted'),
  row('return', withAHandler, ['assignee'], 'submitted', { guards: ['not-bound'], needs: ['reason'] }),
  row('return', [...withAHandler, 'suspended'], ['co-handler'], 'unchanged', { needs: ['reason'] }),
  // Its handler is no longer on the staff, or goes on leave and nobody takes over.
  row('return', withAHandler, ['system'], 'submitted'),
  // Its handler goes on leave, and somebody else goes on with it.
  row('assign', withAHandler, ['system'], 'dispatched'),
  row('assign', ['suspended'], ['system'], 'unchanged'),
  // Who helps goes on leave, and helps no longer.
  row('assign', ['submitted', ...withAHandler, 'suspended'], ['system'], 'unchanged', { variant: 'co' }),
  row('make-safe', ['accepted'], ['assignee', 'co-handler'], 'unchanged', {
    guards: ['not-safe-yet'],
    needs: ['photo'],
  }),
  row('resolve', ['accepted'], ['assignee'], 'resolved', { needs: ['photo'] }),
  row('request', withAHandler, ['assignee'], 'unchanged', { variant: 'transfer', needs: ['kind', 'reason'] }),
  row('request', ['accepted'], ['assignee'], 'unchanged', {
    variant: 'suspend',
    guards: ['made-safe'],
    needs: ['kind', 'reason', 'until'],
  }),
  row('request', withAHandler, ['assignee'], 'unchanged', {
    variant: 'extend',
    guards: ['in-time', 'extensions-left'],
    needs: ['kind', 'reason'],
  }),
  row('request', ['closed'], ['former-assignee'], 'unchanged', {
    variant: 'exempt',
    guards: ['may-appeal'],
    needs: ['kind', 'note'],
  }),

  // Who answers for the area
  row('assign', beforeTheFix, superiors, 'dispatched', { guards: ['transfers-left'], needs: ['handler'] }),
  row('assign', ['suspended'], superiors, 'unchanged', { guards: ['transfers-left'], needs: ['handler'] }),
  row('assign', [...withAHandler, 'suspended'], superiors, 'unchanged', {
    variant: 'co',
    needs: ['handler'],
  }),
  row('decline', beforeTheFix, superiors, 'declined', { needs: ['reason'] }),
  row('verify', ['resolved'], superiors, 'unchanged', {
    variant: 'passed',
    guards: ['not-the-fixer', 'not-verified-yet'],
    needs: ['outcome'],
  }),
  // Of two words that it needs, the reporter's is there.
  row('verify', ['resolved'], superiors, 'closed', {
    variant: 'agreed',
    guards: ['not-the-fixer', 'not-verified-yet', 'reporter-agreed'],
    needs: ['outcome'],
  }),
  row('verify', ['resolved'], superiors, 'accepted', {
    variant: 'failed',
    guards: ['not-the-fixer'],
    needs: ['outcome'],
  }),
  row('transfer', withAHandler, superiors, 'dispatched', {
    guards: ['transfers-left'],
    needs: ['handler', 'reason'],
  }),
  row('suspend', ['accepted'], superiors, 'suspended', {
    guards: ['not-its-handler', 'made-safe'],
    needs: ['reason', 'until'],
  }),
  row('resume', ['suspended'], [...superiors, 'system'], 'as-before'),
  row('extend', withAHandler, superiors, 'unchanged', {
    guards: ['not-its-handler', 'not-agreed-yet', 'in-time', 'extensions-left'],
    needs: ['reason'],
  }),
  row('approve', withAHandler, superiors, 'dispatched', {
    variant: 'transfer',
    guards: ['transfer-requested', 'transfers-left'],
    needs: ['handler'],
  }),
  row('approve', ['accepted'], superiors, 'suspended', {
    variant: 'suspend',
    guards: ['suspend-requested', 'made-safe'],
  }),
  row('approve', withAHandler, superiors, 'unchanged', {
    variant: 'extend',
    guards: ['not-its-handler', 'extend-requested', 'in-time', 'extensions-left'],
  }),
  row('approve', ['closed'], superiors, 'unchanged', {
    variant: 'exempt',
    guards: ['exempt-requested', 'not-the-fixer'],
  }),
  row('refuse', [...withAHandler, 'closed'], superiors, 'unchanged', {
    guards: ['request-open'],
    needs: ['reason'],
  }),
  row('supervise', beforeTheFix, superiors, 'unchanged', { needs: ['note'] }),
  row('recategorise', beforeTheFix, ['dispatcher'], 'unchanged', { needs: ['category'] }),
  row('relocate', beforeTheFix, ['dispatcher'], 'unchanged', { needs: ['place'] }),
  row('merge', beforeTheFix, superiors, 'merged', { needs: ['into'] }),
  row('unmerge', ['merged'], superiors, 'as-before'),
  row('exempt', ['resolved', 'closed'], superiors, 'unchanged', {
    guards: ['not-the-fixer'],
    needs: ['note'],
  }),

  // Who reported it
  row('confirm', ['resolved'], ['reporter'], 'closed', { guards: ['not-the-fixer', 'fix-counts'] }),
  row('confirm', ['resolved'], ['reporter'], 'unchanged', {
    variant: 'noted',
    guards: ['not-the-fixer', 'fix-doubted', 'reporter-silent'],
  }),
  row('contest', ['resolved'], reporters, 'accepted', { guards: ['not-the-fixer'] }),
  row('contest', ['declined'], ['reporter'], 'submitted', { guards: ['first-contest-of-decline'] }),
  row('withdraw', unhandled, ['reporter'], 'withdrawn', { guards: ['never-accepted', 'only-report'] }),
  row('reopen', ['closed'], reporters, 'accepted', {
    guards: ['closed-within-7-days'],
    needs: ['reason'],
  }),
  row('rate', ['closed'], ['reporter'], 'unchanged', {
    guards: ['closed-within-30-days', 'not-rated-yet'],
    needs: ['score'],
  }),

  // Anybody who may see it
  row('follow', inHand, ['signed-in'], 'unchanged', {
    guards: ['not-following-yet', 'not-the-reporter', 'not-handling-it'],
  }),
  row('unfollow', [...inHand, 'closed', 'declined', 'merged'], ['signed-in'], 'unchanged', {
    guards: ['following'],
  }),
  row(
    'remark',
    [...inHand, 'closed', 'declined', 'merged'],
    [...reporters, 'assignee', 'co-handler', 'former-assignee', 'neighbour', ...superiors, 'admin'],
    'unchanged',
    { needs: ['note'] },
  ),
];

type Extra = Partial<Pick<Transition, 'variant' | 'guards' | 'needs'>>;

function row(
  action: Transition['action'],
  from: readonly Status[],
  by: readonly Relation[],
  to: Transition['to'],
  extra: Extra = {},
): Transition {
  return { action, from, by, to, guards: [], needs: [], ...extra };
}
