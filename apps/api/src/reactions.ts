import type { HistoryEvent } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import { deskOf, leadersOf, workersBeside } from './dispatch';
import { type Channel, type MessageKind, tell } from './messages';
import { onConnection } from './platform/database/on-connection';
import {
  type Condition,
  isHelp,
  isHelpGiven,
  isHelpTaken,
  isOfTheLead,
  needsADesk,
  staysWithHandler,
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
  ],
  verify: [['handler', 'rework']],
  confirm: [
    ['handler', 'closed'],
    ['co-reporters', 'closed'],
    ['followers', 'followed-closed'],
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
  exempt: [],
  recalculate: [],
  remark: [
    ['reporter', 'remark'],
    ['handler', 'remark'],
  ],
  rate: [],
  close: [
    ['co-reporters', 'closed'],
    ['followers', 'followed-closed'],
  ],
  escalate: [],
  transfer: [
    ['handler', 'new-task'],
    ['reporter', 'reassigned'],
    ['previous', 'taken-away'],
    ['receiving-leader', 'transferred-in'],
    ['co-reporters', 'reassigned'],
  ],
  reopen: [['co-reporters', 'shared-reopened']],
  suspend: [],
  resume: [],
  extend: [],
  request: [],
  approve: [],
  refuse: [],
  supervise: [],
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
  if (event === 'verify') return facts.outcome === 'failed';
  // What only went along with another was told of its own merge.
  if (event === 'merge') return actorId !== null;
  // Once, when it is taken in – not each time it is dispatched anew.
  if (hearer === 'neighbour') return at.getTime() === report.createdAt.getTime();
  if (event === 'contest') return (facts.from === 'declined') === (hearer === 'desk');
  return true;
}

function hearersOf(
  { report, handlerIds, coHandlerIds, previousIds, coReporterIds, followerIds }: HistoryMoment,
  hearer: Hearer,
  { desk, beside, receivingLeaders }: { desk: string[]; beside: string[]; receivingLeaders: string[] },
): string[] {
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
