import type { HistoryEntry, Place } from '@weilinli/contracts';
import { fromWgs84, type HistoryEvent, type Relation, toWgs84 } from '@weilinli/domain';
import type { Actor } from '../people';
import { onConnection } from '../platform/database/on-connection';
import { Refusal } from '../platform/errors';
import type { ReportDeps } from './deps';
import {
  handlesOrAnswers,
  relationsTo,
  seesFully,
  seesReasonsOfDispatch,
  seesReporter,
  viewOf,
} from './policy';
import { presentPhoto } from './present-photo';
import { readReport } from './read-report';
import type { PhotoRow, ReportRow } from './report-row';

interface EntryRow {
  sequence: number;
  event: HistoryEvent;
  actorId: string | null;
  actorName: string | null;
  actorRole: string;
  at: Date;
  performedAt: Date | null;
  note: string | null;
  reason: string | null;
  photoIds: string[];
  facts: Record<string, unknown>;
}

/** The whole history of a report, oldest first. What the reader may not see is redacted, never left out. */
export async function readHistory(
  deps: ReportDeps,
  { reportId, actor }: { reportId: string; actor: Actor },
): Promise<{ items: HistoryEntry[] }> {
  return onConnection(deps.dataSource, async (client) => {
    const report = await readReport(client, reportId);
    const relations = relationsTo(report, actor);
    if (!viewOf(report, relations)) throw new Refusal('NOT_FOUND');
    const { rows } = await client.query<EntryRow>({
      name: 'history-of',
      text: historyOf,
      values: [reportId],
    });
    return { items: rows.map((row) => presentEntry(deps, { row, report, relations, actor })) };
  });
}

const historyOf = `SELECT entry.sequence, entry.event, entry.actor_id AS "actorId", person.display_name AS "actorName",
  entry.actor_role AS "actorRole", entry.at, entry.performed_at AS "performedAt", entry.note, entry.reason,
  entry.photo_ids AS "photoIds", entry.facts
  FROM history entry LEFT JOIN people person ON person.id = entry.actor_id
  WHERE entry.report_id = $1 ORDER BY entry.sequence`;

interface Presented {
  row: EntryRow;
  report: ReportRow;
  relations: readonly Relation[];
  actor: Actor;
}

function presentEntry(deps: ReportDeps, presented: Presented): HistoryEntry {
  const { row, report, relations } = presented;
  const base = { sequence: row.sequence, event: row.event, at: row.at.toISOString() };
  if (!seesFully(relations)) return { ...base, facts: {}, redacted: true };
  const who = actorSeen(presented);
  const { facts, redacted } = factsSeen(row, relations);
  const photos = row.photoIds.flatMap((id) => report.photos.filter((photo: PhotoRow) => photo.id === id));
  return {
    ...base,
    ...(who ? { actor: who } : {}),
    ...(row.performedAt ? { performedAt: row.performedAt.toISOString() } : {}),
    ...(row.note ? { note: row.note } : {}),
    ...(row.reason ? { reason: row.reason } : {}),
    ...(photos.length > 0 ? { photos: photos.map((photo) => presentPhoto(deps, photo)) } : {}),
    facts,
    ...(redacted || !who ? { redacted: true } : {}),
  };
}

function actorSeen({ row, report, relations, actor }: Presented): HistoryEntry['actor'] {
  if (row.actorId === null) return { displayName: 'system', role: row.actorRole };
  const isReporter = row.actorId === report.reporterId;
  if (isReporter && row.actorId !== actor.id && !seesReporter(relations)) return undefined;
  // Who reported the same or follows it is not known to the others who did.
  const isNeighbourly = row.actorRole === 'co-reporter' || row.actorRole === 'signed-in';
  if (isNeighbourly && row.actorId !== actor.id && !handlesOrAnswers(relations)) return undefined;
  return { id: row.actorId, displayName: row.actorName ?? '', role: row.actorRole };
}

function factsSeen(
  row: EntryRow,
  relations: readonly Relation[],
): { facts: Record<string, unknown>; redacted: boolean } {
  const facts = { ...row.facts, ...placeSeen(row.facts), ...beforeSeen(row.facts) };
  const hidden = [
    ...(seesReasonsOfDispatch(relations) ? [] : ['why']),
    ...(handlesOrAnswers(relations) ? [] : ['recurringOf']),
  ].filter((name) => name in facts);
  const seen = Object.entries(facts).filter(([name]) => !hidden.includes(name));
  return { facts: Object.fromEntries(seen), redacted: hidden.length > 0 };
}

/** Stored as it was received, answered in GCJ-02 like every place. */
function placeSeen(facts: Record<string, unknown>): { place?: Place } {
  const place = facts.place as Place | undefined;
  if (!place || place.datum === 'gcj02') return {};
  return { place: { ...place, ...fromWgs84(toWgs84(place, place.datum), 'gcj02'), datum: 'gcj02' } };
}

/** Where it was before it was relocated. */
function beforeSeen({ before }: Record<string, unknown>): { before?: object } {
  if (typeof before !== 'object' || before === null) return {};
  return { before: { ...before, ...placeSeen({ ...before }) } };
}
