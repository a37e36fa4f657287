import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../../platform/database/transaction';
import { tellOfReview } from './tell-reviewers';

/**
 * Opens a review where the ledger holds somebody's points for a report, or for one that was merged with it; one for
 * each person and report, whatever happens later. May run any number of times.
 */
export async function openReviews(
  { dataSource, newId }: { dataSource: DataSource; newId: () => string },
  reportId: string,
): Promise<void> {
  await inTransaction(dataSource, async (client) => {
    for (const held of await heldWithoutReview(client, reportId)) {
      const id = newId();
      const { rowCount } = await client.query({
        name: 'open-review',
        text: 'INSERT INTO reviews (id, report_id, person_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        values: [id, held.reportId, held.personId],
      });
      if (rowCount === 1) await tellOfReview(client, { id, newId });
    }
  });
}

interface HeldPoints {
  reportId: string;
  personId: string;
}

/** Of each award the ledger's last step says where its points are. */
async function heldWithoutReview(client: PoolClient, reportId: string): Promise<HeldPoints[]> {
  const { rows } = await client.query<HeldPoints>({
    name: 'held-without-review',
    text: `SELECT DISTINCT report.id AS "reportId", last.person_id AS "personId"
      FROM reports asked JOIN reports root ON root.id = coalesce(asked.merged_into, asked.id)
      JOIN reports report ON report.id = root.id OR report.merged_into = root.id
      JOIN LATERAL (SELECT DISTINCT ON (moved.person_id, moved.kind) moved.person_id, moved.facts->'to'->>'state' AS state
        FROM ledger_transactions moved WHERE moved.report_id = report.id AND moved.step IS NOT NULL
        ORDER BY moved.person_id, moved.kind, moved.step DESC) last ON last.state = 'held'
      WHERE asked.id = $1 AND NOT EXISTS (SELECT FROM reviews known
        WHERE known.report_id = report.id AND known.person_id = last.person_id)`,
    values: [reportId],
  });
  return rows;
}
