import { insertReports } from '../../testing/plain-report.sql';
import type { Stage } from '../../testing/stage';
import type { TestReport } from './histories';
import { resolveByOf } from './recount';

/** Writes reports with their histories as the database's owner. */
export async function storeHistories(stage: Stage, reports: readonly TestReport[]): Promise<void> {
  const rows = reports.map((report, place) => ({
    ...report,
    place,
    version: report.entries.length,
    resolveBy: resolveByOf(report),
  }));
  const insert = insertReports(
    {
      id: 'gen_random_uuid()',
      number: "'H' || g.place",
      status: 'g.status',
      version: 'g.version',
      category_code: 'g."categoryCode"',
      area_code: 'g."areaCodes"[array_length(g."areaCodes", 1)]',
      area_codes: 'g."areaCodes"',
      resolve_by: 'g."resolveBy"',
      created_at: 'g."createdAt"',
      updated_at: 'g."createdAt"',
    },
    'given g',
  );
  await stage.asOwner(
    `WITH given AS (SELECT * FROM json_to_recordset($1) AS g ("createdAt" timestamptz, "areaCodes" text[],
        "categoryCode" text, "resolveBy" timestamptz, status text, version integer, place integer, entries json)),
      made AS (${insert} RETURNING id, number)
      INSERT INTO history (report_id, sequence, event, actor_role, at, facts)
      SELECT made.id, entry.sequence, entry.value->>'event', entry.value->>'actorRole', (entry.value->>'at')::timestamptz,
        (entry.value->'facts')::jsonb
      FROM made JOIN given g ON made.number = 'H' || g.place,
        json_array_elements(g.entries) WITH ORDINALITY AS entry (value, sequence)`,
    [JSON.stringify(rows)],
  );
}
