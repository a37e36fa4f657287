import { bounds, type Page, type Points, type PointsEntry, pointsEntryKinds } from '@weilinli/contracts';
import { findCategory, type PersonalAccount } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { decodeCursor, encodeCursor, uuidKey } from '../../platform/cursor';
import { knowCatalogueOf, type ReportDeps } from '../../reports';

export type EntryDeps = Pick<ReportDeps, 'catalogue' | 'photoAddresses'>;

interface EntryRow {
  id: string;
  at: Date;
  kind: string;
  words: string;
  because: string[] | null;
  changes: Partial<Points>;
  report: {
    id: string;
    number: string;
    categoryCode: string;
    catalogueVersion: number;
    photoId: string | null;
  } | null;
}

interface EntriesQuestion {
  personId: string;
  account?: PersonalAccount | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** What moved somebody's points, newest first, in words. */
export async function readEntries(
  deps: EntryDeps,
  client: PoolClient,
  { personId, account, limit = bounds.pageSize.default, cursor }: EntriesQuestion,
): Promise<Page<PointsEntry>> {
  const [before] = cursor === undefined ? [null] : decodeCursor('points', cursor, [uuidKey]);
  const { rows } = await client.query<EntryRow>({
    name: 'points-entries',
    text: `SELECT posted.id, posted.at, posted.kind, posted.words, posted.facts->'because' AS because, moved.changes,
        CASE WHEN report.id IS NOT NULL THEN json_build_object('id', report.id, 'number', report.number,
          'categoryCode', report.category_code, 'catalogueVersion', report.catalogue_version,
          'photoId', (SELECT photo.id FROM photos photo WHERE photo.report_id = report.id AND photo.stage = 'before'
            ORDER BY photo.id LIMIT 1)) END AS report
      FROM ledger_transactions posted LEFT JOIN reports report ON report.id = posted.report_id, LATERAL (
        SELECT jsonb_object_agg(account.kind, entry.points) AS changes FROM ledger_entries entry
        JOIN ledger_accounts account ON account.id = entry.account_id
        WHERE entry.transaction_id = posted.id AND account.person_id = posted.person_id) moved
      WHERE posted.person_id = $1 AND ($2::uuid IS NULL OR posted.id < $2) AND ($3::text IS NULL OR moved.changes ? $3)
      ORDER BY posted.id DESC LIMIT $4`,
    values: [personId, before, account ?? null, limit + 1],
  });
  const page = rows.slice(0, limit);
  await knowCatalogueOf(
    { ...deps, client },
    page.flatMap(({ report }) => report ?? []),
  );
  const last = page.at(-1);
  return {
    items: page.map((row) => presentEntry(deps, row)),
    nextCursor: rows.length > limit && last ? encodeCursor('points', [last.id]) : null,
  };
}

function presentEntry(
  deps: EntryDeps,
  { id, at, kind, words, because, changes, report }: EntryRow,
): PointsEntry {
  return {
    id,
    at: at.toISOString(),
    kind: kindOf(kind),
    words,
    because: because ?? [],
    changes: { available: 0, pending: 0, held: 0, debt: 0, ...changes },
    ...(report ? { report: presentReport(deps, report) } : {}),
  };
}

function presentReport(
  { catalogue, photoAddresses }: EntryDeps,
  { id, number, categoryCode, catalogueVersion, photoId }: NonNullable<EntryRow['report']>,
): NonNullable<PointsEntry['report']> {
  const category = findCategory(catalogue.at(catalogueVersion), categoryCode)?.name ?? categoryCode;
  return { id, number, category, ...(photoId ? { thumbnailUrl: photoAddresses(photoId).thumbnailUrl } : {}) };
}

function kindOf(stored: string): PointsEntry['kind'] {
  const kind = pointsEntryKinds.find((known) => known === stored);
  if (!kind) throw new Error(`the ledger has a transaction of an unknown kind: ${stored}`);
  return kind;
}
