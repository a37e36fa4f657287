import { findCategory, type HistoryEvent } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import { deskOf, workersBeside } from './dispatch';
import { type Channel, type MessageKind, reasonWords, type Telling, tell } from './messages';
import { onConnection } from './platform/database/on-connection';
import { type HistoryMoment, knowCatalogueOf, type ReportDeps, readEntry } from './reports';

type Hearer =
  | 'reporter'
  | 'co-reporters'
  | 'followers'
  | 'handler'
  | 'co-handler'
  | 'neighbour'
  | 'previous'
  | 'desk';

/** The plot: who hears what, because of which event. Whoever did it is not told that he did. */
const plot: Record<HistoryEvent, readonly [Hearer, MessageKind][]> = {
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
    ['handler', 'new-task'],
    ['reporter', 'reassigned'],
    ['co-reporters', 'reassigned'],
    ['previous', 'taken-away'],
  ],
  accept: [
    ['reporter', 'accepted'],
    ['co-reporters', 'accepted'],
  ],
  return: [['desk', 'desk']],
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
  close: [],
  escalate: [],
  transfer: [],
  reopen: [],
  suspend: [],
  resume: [],
  extend: [],
  request: [],
  approve: [],
  refuse: [],
  supervise: [],
  recategorise: [],
  relocate: [],
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
  const { moment, desk, beside } = await onConnection(deps.dataSource, async (client) => {
    const read = await readEntry(client, entry);
    const { areaCodes, neighbourCodes } = read.report;
    return {
      moment: read,
      desk: await deskOf(client, areaCodes),
      beside: await workersBeside(client, neighbourCodes),
    };
  });
  // Told once and for good, so not in the words of an older catalogue than the report's own.
  await knowCatalogueOf(deps, [moment.report]);
  const telling = tellingOf(deps, moment);
  const told = new Set(moment.actorId ? [moment.actorId] : []);
  for (const [hearer, kind] of plot[moment.event]) {
    if (!applies(moment, hearer)) continue;
    const personIds = hearersOf(moment, hearer, { desk, beside }).filter((id) => !told.has(id));
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
  { desk, beside }: { desk: string[]; beside: string[] },
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
    case 'desk':
      return desk;
    default:
      return hearer satisfies never;
  }
}

export function tellingOf({ catalogue }: ReactionDeps, moment: HistoryMoment): Telling {
  const { report } = moment;
  const category = findCategory(catalogue.at(report.catalogueVersion), report.categoryCode);
  const condition = category?.conditions.find(({ code }) => code === report.conditionCode);
  const area = report.areaNames.slice(2, 3).concat(report.areaNames.slice(4, 5));
  return {
    hazard: [category?.name ?? report.categoryCode, condition?.name].filter(Boolean).join(' · '),
    place: report.address ?? area.map(({ name }) => name).join(' › '),
    number: report.number,
    actor: moment.actorName ?? '',
    handler: moment.handlerName ?? '',
    note: moment.note ?? '',
    reason: reasonWords(moment.reason),
    due: report.acceptedAt ? null : report.acceptBy,
    contested: report.declineContested,
    other: otherNumber(moment.facts),
    at: moment.at,
  };
}

/** A merge names the one report that goes on; that one's history names those that came or went. */
function otherNumber({ number, reports }: Record<string, unknown>): string {
  if (typeof number === 'string') return number;
  const [first] = Array.isArray(reports) ? reports : [];
  return typeof first?.number === 'string' ? first.number : '';
}
