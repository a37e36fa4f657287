import type { PoolClient } from 'pg';
import { notify } from '../../messages';
import { Refusal } from '../../platform/errors';
import { keepRuling } from '../awards';
import type { Deciding } from './decide-review';
import { lockReview } from './lock-review';
import { mayAnswer, maySee } from './policy';
import { refusePart } from './refuse-part';
import { stateOf } from './review-row';
import { verdictWords } from './verdict-words';

/** The last word about an appeal. Where it is the same as the first, nothing moves. */
export async function answerAppeal(client: PoolClient, { id, actor, body, newId }: Deciding): Promise<void> {
  const row = await lockReview(client, id);
  if (!row || !maySee(actor, row)) throw new Refusal('NOT_FOUND');
  if (stateOf(row) !== 'appealed') {
    throw new Refusal('REVIEW_NOT_OPEN', { detail: 'There is no appeal here that waits for an answer.' });
  }
  refusePart(actor, row);
  if (!mayAnswer(actor, row)) {
    throw new Refusal('FORBIDDEN', { detail: 'An appeal is answered by somebody else than who decided.' });
  }
  const { verdict, note, reason = verdict === 'pay' ? 'appealed' : 'other' } = body;
  await client.query(
    'UPDATE reviews SET answer_verdict = $2, answer_note = $3, answered_by = $4, answered_at = now() WHERE id = $1',
    [id, verdict, note, actor.id],
  );
  const { reportId, personId } = row;
  if (verdict !== row.verdict)
    await keepRuling(client, { id: newId(), reportId, personId, verdict, reason, note, ruledBy: actor.id });
  await notify(client, {
    id: newId(),
    key: `review:${row.id}:answered`,
    personId,
    kind: 'appeal-answered',
    words: { title: `申诉有了答复: ${verdictWords[verdict]}`, body: note },
    reportId,
  });
}
