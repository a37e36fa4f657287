import type { PoolClient } from 'pg';
import { Refusal } from '../../platform/errors';

/**
 * Refused once somebody has appealed about his points for a report: the answer to an appeal is given by another than
 * who decided, and is the last word. Else that one could have his way by simply ruling again. Until the transaction
 * ends nobody appeals.
 */
export async function refuseAppealed(
  client: Pick<PoolClient, 'query'>,
  { reportId, personId }: { reportId: string; personId: string },
): Promise<void> {
  const { rows } = await client.query<{ id: string; appealed: boolean }>({
    name: 'review-appealed',
    text: `SELECT id, appealed_at IS NOT NULL AS appealed FROM reviews WHERE report_id = $1 AND person_id = $2
      FOR NO KEY UPDATE`,
    values: [reportId, personId],
  });
  const [review] = rows;
  if (!review?.appealed) return;
  throw new Refusal('REVIEW_NOT_OPEN', {
    detail: `There is an appeal about these points. Its answer, given by somebody else than who decided, is the last word; see GET /reviews/${review.id}.`,
  });
}
