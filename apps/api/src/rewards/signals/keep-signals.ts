import type { Signal } from '@weilinli/domain';
import type { PoolClient } from 'pg';

/** Keeps what was noticed about these people's parts in a report; what is known already stays as it is. */
export async function keepSignals(
  client: Pick<PoolClient, 'query'>,
  noticed: { reportId: string; personIds: readonly string[]; signals: readonly Signal[] },
): Promise<void> {
  const { reportId, personIds, signals } = noticed;
  if (signals.length === 0) return;
  await client.query({
    name: 'keep-signals',
    text: `INSERT INTO signals (report_id, person_id, signal, weight, reason)
      SELECT $1, person_id, noticed.signal, noticed.weight, noticed.reason
      FROM unnest($2::uuid[]) AS person_id,
        jsonb_to_recordset($3::jsonb) AS noticed (signal text, weight integer, reason text)
      ON CONFLICT DO NOTHING`,
    values: [reportId, [...new Set(personIds)], JSON.stringify(signals)],
  });
}
