import type { Doubt } from '@weilinli/domain';
import type { PoolClient } from 'pg';

/** How much speaks against paying whom for these reports: each kind of signal counts once, with its greatest weight. */
export async function doubtsOf(
  client: Pick<PoolClient, 'query'>,
  reportIds: readonly string[],
): Promise<Doubt[]> {
  const { rows } = await client.query<Doubt>({
    name: 'doubts-of',
    text: `SELECT report_id AS "reportId", person_id AS "personId", sum(weight)::integer AS weight
      FROM (SELECT report_id, person_id, signal, max(weight) AS weight FROM signals
        WHERE report_id = ANY($1::uuid[]) GROUP BY report_id, person_id, signal) noticed
      GROUP BY report_id, person_id ORDER BY report_id, person_id`,
    values: [reportIds],
  });
  return rows;
}
