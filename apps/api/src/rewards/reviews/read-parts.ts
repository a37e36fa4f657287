import type { PoolClient } from 'pg';
import { othersLeft, partsInIt } from './parts.sql';
import type { Concerned } from './policy';

/** What decides whether somebody may say a word that nobody asked for: as if there were a review of it. */
export async function readParts(
  client: Pick<PoolClient, 'query'>,
  { reportId, personId }: { reportId: string; personId: string },
): Promise<Pick<Concerned, 'areaCodes' | 'parts' | 'othersLeft'>> {
  const { rows } = await client.query<Pick<Concerned, 'areaCodes' | 'parts' | 'othersLeft'>>({
    name: 'parts-in-report',
    text: `SELECT report.area_codes AS "areaCodes", ${othersLeft} AS "othersLeft",
        (SELECT coalesce(json_agg(json_build_object('personId', own.person_id, 'part', own.part)), '[]')
          FROM ${partsInIt} own WHERE own.person_id IS NOT NULL) AS parts
      FROM (SELECT $1::uuid AS report_id, $2::uuid AS person_id, NULL::uuid AS decided_by, false AS open) review
      JOIN reports report ON report.id = review.report_id`,
    values: [reportId, personId],
  });
  const [found] = rows;
  if (!found) throw new Error(`there is no report ${reportId}`);
  return found;
}
