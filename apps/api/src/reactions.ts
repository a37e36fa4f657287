import type { DataSource } from 'typeorm';
import { type Hearer, hearersOf, whoIsAround } from './hearers';
import { type Channel, tell } from './messages';
import { onConnection } from './platform/database/on-connection';
import { plot } from './plot';
import { type HistoryMoment, knowCatalogueOf, type ReportDeps, readEntry } from './reports';
import { type NoticeDeps, noticeSignals, openReviews, type SettleDeps, settleEntry } from './rewards';
import { tellingOf } from './telling-of';

export interface ReactionDeps extends SettleDeps, NoticeDeps {
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
  await settlePoints(deps, entry, moment);
}

/** What speaks against them is looked for before they are paid; what is held back for it, somebody has to look at. */
async function settlePoints(
  deps: ReactionDeps,
  entry: { reportId: string; sequence: number },
  { event, report }: HistoryMoment,
): Promise<void> {
  const { reportId } = entry;
  await noticeSignals(deps, { ...entry, event });
  await settleEntry(deps, { reportId, event });
  if (report.status === 'closed') await openReviews(deps, reportId);
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
