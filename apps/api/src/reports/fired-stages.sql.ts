import type { PoolClient } from 'pg';
import type { ClockEntry } from './clock-facts';

/** The stages of some reports that are recorded as fired, each as its entry's number, limit and stage: "3 accept half". */
export async function firedStagesOnRecord(
  client: Pick<PoolClient, 'query'>,
  reportIds: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ reportId: string; fired: string[] }>({
    name: 'fired-stages',
    text: `SELECT report_id AS "reportId", array_agg(concat_ws(' ', sequence, limit_name, stage) ORDER BY sequence) AS fired
      FROM escalations WHERE report_id = ANY($1::uuid[]) GROUP BY report_id`,
    values: [reportIds],
  });
  return new Map(rows.map(({ reportId, fired }) => [reportId, fired]));
}

/** The same as the history tells it. */
export function firedStagesTold(entries: readonly ClockEntry[]): string[] {
  return entries.flatMap(({ event, sequence, facts }) =>
    event === 'escalate' ? [[sequence, facts.limit, facts.stage].join(' ')] : [],
  );
}
