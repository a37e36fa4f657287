import type { HistoryEvent } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import { type Hearer, hearersOf, whoIsAround } from './hearers';
import { type Channel, type MessageKind, tell } from './messages';
import { onConnection } from './platform/database/on-connection';
import {
  type Condition,
  isDoubted,
  isFailed,
  isGranted,
  isHelp,
  isHelpGiven,
  isHelpTaken,
  isLastWord,
  isOfALimit,
  isOfTheLead,
  isPassed,
  isPassedAtLast,
  isUnchecked,
  needsADesk,
  needsAnother,
  staysWithHandler,
  takesEffect,
  waitsForLeader,
} from './plot-conditions';
import { type HistoryMoment, knowCatalogueOf, type ReportDeps, readEntry } from './reports';
import { tellingOf } from './telling-of';

/** The plot: who hears what, because of which event. Whoever did it is not told that he did. */
const plot: Record<HistoryEvent, readonly [Hearer, MessageKind, Condition?][]> = {
  submit: [
    ['desk', 'desk'],
    ['neighbour', 'neighbour'],
  ],
  dispatch: [
    ['handler', 'new-task'],
    ['co-handler', 'helping'],
    ['neighbour', 'neighbour'],
  ],
  assign: [
    ['co-handler', 'helping', isHelpGiven],
    ['handler', 'helped', isHelpGiven],
    ['previous', 'released', isHelpTaken],
    ['handler', 'helper-left', isHelpTaken],
    ['handler', 'new-task', isOfTheLead],
    ['reporter', 'reassigned', isOfTheLead],
    ['co-reporters', 'reassigned', isOfTheLead],
    ['previous', 'taken-away', isOfTheLead],
  ],
  accept: [
    ['reporter', 'accepted'],
    ['co-reporters', 'accepted'],
  ],
  return: [
    ['desk', 'desk', needsADesk],
    ['reporter', 'returned', needsADesk],
    ['handler', 'helper-left', isHelp],
    ['desk', 'helper-left', isHelp],
  ],
  decline: [
    ['reporter', 'declined'],
    ['co-reporters', 'shared-declined'],
    ['previous', 'taken-away'],
    ['followers', 'followed-declined'],
  ],
  'make-safe': [
    ['reporter', 'made-safe'],
    ['co-reporters', 'made-safe'],
  ],
  resolve: [
    ['reporter', 'resolved'],
    ['co-reporters', 'shared-resolved'],
    ['followers', 'followed-resolved'],
    ['superior', 'check', isDoubted],
  ],
  verify: [
    ['handler', 'rework', isFailed],
    ['reporter', 'verified', isPassed],
    ['reporter', 'closed', isPassedAtLast],
    ['handler', 'closed', isPassedAtLast],
    ['co-reporters', 'closed', isPassedAtLast],
    ['followers', 'followed-closed', isPassedAtLast],
  ],
  confirm: [
    ['superior', 'check', waitsForLeader],
    ['handler', 'closed', isLastWord],
    ['co-reporters', 'closed', isLastWord],
    ['followers', 'followed-closed', isLastWord],
  ],
  contest: [
    ['handler', 'rework'],
    ['reporter', 'shared-rework'],
    ['co-reporters', 'shared-rework'],
    ['desk', 'desk'],
  ],
  withdraw: [
    ['handler', 'withdrawn'],
    ['followers', 'followed-withdrawn'],
  ],
  exempt: [['exempted', 'exempted']],
  recalculate: [],
  remark: [
    ['reporter', 'remark'],
    ['handler', 'remark'],
  ],
  rate: [],
  close: [
    ['reporter', 'closed'],
    ['handler', 'closed'],
    ['co-reporters', 'closed'],
    ['followers', 'followed-closed'],
  ],
  escalate: [
    ['climbed', 'escalated', isOfALimit],
    ['climbed', 'unchecked', isUnchecked],
  ],
  transfer: [
    ['handler', 'new-task'],
    ['reporter', 'reassigned'],
    ['previous', 'taken-away'],
    ['receiving-leader', 'transferred-in'],
    ['co-reporters', 'reassigned'],
  ],
  reopen: [
    ['handler', 'reopened'],
    ['co-reporters', 'shared-reopened'],
  ],
  suspend: [
    ['handler', 'paused'],
    ['reporter', 'suspended'],
    ['co-reporters', 'suspended'],
  ],
  resume: [
    ['handler', 'resumed'],
    ['reporter', 'resumed'],
  ],
  extend: [
    ['handler', 'extended', takesEffect],
    ['reporter', 'extended', takesEffect],
    ['superior', 'second-word', needsAnother],
    ['desk', 'second-word', needsAnother],
  ],
  request: [
    ['superior', 'asked'],
    ['desk', 'asked'],
  ],
  approve: [
    ['superior', 'second-word', needsAnother],
    ['desk', 'second-word', needsAnother],
    ['asker', 'granted', takesEffect],
    ['handler', 'new-task', isGranted('transfer')],
    ['reporter', 'reassigned', isGranted('transfer')],
    ['co-reporters', 'reassigned', isGranted('transfer')],
    ['previous', 'taken-away', isGranted('transfer')],
    ['receiving-leader', 'transferred-in', isGranted('transfer')],
    ['handler', 'paused', isGranted('suspend')],
    ['reporter', 'suspended', isGranted('suspend')],
    ['co-reporters', 'suspended', isGranted('suspend')],
    ['handler', 'extended', isGranted('extend')],
    ['reporter', 'extended', isGranted('extend')],
  ],
  refuse: [['asker', 'refused']],
  supervise: [['handler', 'supervised']],
  recategorise: [
    ['handler', 'recategorised'],
    ['reporter', 'recategorised'],
  ],
  relocate: [
    ['previous', 'moved-away'],
    ['handler', 'relocated', staysWithHandler],
    ['reporter', 'relocated'],
  ],
  merge: [
    ['reporter', 'merged'],
    ['handler', 'merged-away'],
    ['previous', 'merged-away'],
    ['followers', 'followed-merged'],
  ],
  unmerge: [
    ['reporter', 'unmerged'],
    ['handler', 'new-task'],
    ['followers', 'followed-unmerged'],
  ],
  join: [['handler', 'joined']],
  part: [['handler', 'parted']],
  follow: [],
  unfollow: [],
};

export interface ReactionDeps {
  dataSource: DataSource;
  catalogue: ReportDeps['catalogue'];
  channels: readonly Channel[];
}

/** Does what an entry of a history brings about. May run again after a crash: every consequence happens once. */
export async function react(
  deps: ReactionDeps,
  entry: { reportId: string; sequence: number },
): Promise<void> {
  const { moment, around } = await onConnection(deps.dataSource, async (client) => {
    const read = await readEntry(client, entry);
    return { moment: read, around: await whoIsAround(client, read) };
  });
  // Told once and for good, so not in the words of an older catalogue than the report's own.
  await knowCatalogueOf(deps, [moment.report]);
  const telling = tellingOf(deps, moment);
  const told = new Set(moment.actorId ? [moment.actorId] : []);
  for (const [hearer, kind, condition] of plot[moment.event]) {
    if (!applies(moment, hearer) || (condition && !condition(moment))) continue;
    const personIds = hearersOf(moment, hearer, around).filter((id) => !told.has(id));
    for (const id of personIds) told.add(id);
    await tell(deps.channels, { ...entry, kind, personIds, telling });
  }
}

/** Some events concern others only in one of their outcomes. */
function applies({ event, facts, at, report, actorId }: HistoryMoment, hearer: Hearer): boolean {
  // What only went along with another was told of its own merge.
  if (event === 'merge') return actorId !== null;
  // Once, when it is taken in – not each time it is dispatched anew.
  if (hearer === 'neighbour') return at.getTime() === report.createdAt.getTime();
  if (event === 'contest') return (facts.from === 'declined') === (hearer === 'desk');
  return true;
}
