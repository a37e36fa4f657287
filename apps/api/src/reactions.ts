import type { HistoryEvent } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import { deskOf, leadersOf, workersBeside } from './dispatch';
import { hearersOfStage } from './escalation';
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

type Hearer =
  | 'reporter'
  | 'co-reporters'
  | 'followers'
  | 'handler'
  | 'co-handler'
  | 'neighbour'
  | 'previous'
  | 'receiving-leader'
  // who checks and decides: the place's grid leader, or its desk
  | 'superior'
  // whose request is answered
  | 'asker'
  // whose lateness it was
  | 'exempted'
  // the levels to which a stage has climbed
  | 'climbed'
  | 'desk';

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
  const { moment, ...around } = await onConnection(deps.dataSource, async (client) => {
    const read = await readEntry(client, entry);
    const { areaCodes, neighbourCodes } = read.report;
    const { deskAreaCodes, receivingAreaCodes } = read.facts;
    return {
      moment: read,
      // Where a common superior decides, it is his desk.
      desk: await deskOf(client, deskAreaCodes === undefined ? areaCodes : codesIn(deskAreaCodes)),
      beside: await workersBeside(client, neighbourCodes),
      receivingLeaders: await leadersOf(client, codesIn(receivingAreaCodes)),
      leaders: await leadersOf(client, areaCodes),
      climbed: await hearersOfStage(client, read),
    };
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

/** Who is there to hear, besides those whom the report itself names. */
interface Around {
  desk: string[];
  beside: string[];
  leaders: string[];
  receivingLeaders: string[];
  climbed: string[];
}

function hearersOf(moment: HistoryMoment, hearer: Hearer, around: Around): string[] {
  const { report, handlerIds, coHandlerIds, previousIds, coReporterIds, followerIds } = moment;
  const { desk, beside, leaders, receivingLeaders } = around;
  switch (hearer) {
    case 'reporter':
      return [report.reporterId];
    case 'co-reporters':
      return coReporterIds;
    case 'followers':
      return followerIds;
    case 'handler':
      return handlerIds;
    case 'co-handler':
      return coHandlerIds;
    case 'neighbour':
      return beside;
    case 'previous':
      return previousIds;
    case 'receiving-leader':
      return receivingLeaders;
    case 'superior':
      return leaders.length > 0 ? leaders : desk;
    case 'asker':
      return askerOf(moment);
    case 'exempted':
      return exemptedIn(moment);
    case 'climbed':
      return around.climbed;
    case 'desk':
      return desk;
    default:
      return hearer satisfies never;
  }
}

/** An authority path that the history remembers. */
function codesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((code) => typeof code === 'string') : [];
}

function askerOf({ report, facts }: HistoryMoment): string[] {
  return report.requests.filter(({ id }) => id === facts.requestId).map(({ askedBy }) => askedBy);
}

/** Of an organisation, who of it had taken it on. */
function exemptedIn({ report, facts }: HistoryMoment): string[] {
  const { personId, organisationId } = facts.handler as { personId?: string; organisationId?: string };
  if (personId !== undefined) return [personId];
  const part = report.assignments.findLast((one) => one.organisationId === organisationId);
  return part?.claimedBy ? [part.claimedBy] : [];
}
