import type { PoolClient } from 'pg';
import { Refusal } from '../../platform/errors';
import { lockReview } from './lock-review';
import { stateOf } from './review-row';
import { tellOfAppeal } from './tell-reviewers';

/** Whose points they are does not agree: once, and somebody else than who decided answers. */
export async function appeal(
  client: PoolClient,
  { id, personId, note, newId }: { id: string; personId: string; note: string; newId: () => string },
): Promise<void> {
  const row = await lockReview(client, id);
  if (row?.personId !== personId) throw new Refusal('NOT_FOUND');
  if (stateOf(row) !== 'decided' || row.verdict !== 'void') {
    throw new Refusal('REVIEW_NOT_OPEN', {
      detail: 'An appeal is for points that were refused, and is made once; see state and mayAppeal.',
    });
  }
  await client.query('UPDATE reviews SET appeal_note = $2, appealed_at = now() WHERE id = $1', [id, note]);
  await tellOfAppeal(client, { id, newId });
}
