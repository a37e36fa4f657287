import type { PoolClient } from 'pg';
import { type ReviewRow, readReviewRow } from './review-row';

/** A review that nobody else says a word about until the transaction ends. */
export async function lockReview(client: PoolClient, id: string): Promise<ReviewRow | undefined> {
  await client.query('SELECT FROM reviews WHERE id = $1 FOR NO KEY UPDATE', [id]);
  // A statement of its own: only a new snapshot shows what the one waited for has written.
  return readReviewRow(client, id);
}
