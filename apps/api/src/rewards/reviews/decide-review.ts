import type { DecideReview } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import type { Actor } from '../../people';
import { Refusal } from '../../platform/errors';
import { keepRuling } from '../awards';
import { keepDecision } from './keep-decision';
import { lockReview } from './lock-review';
import { maySee } from './policy';
import { refusePart } from './refuse-part';
import { stateOf } from './review-row';

/** What a reviewer says in a call. */
export interface Deciding {
  id: string;
  actor: Actor;
  body: DecideReview;
  newId: () => string;
}

/** A person's word after a look: paid as if nothing had been noticed, or not at all. The ledger follows it. */
export async function decideReview(client: PoolClient, { id, actor, body, newId }: Deciding): Promise<void> {
  const row = await lockReview(client, id);
  if (!row || !maySee(actor, row)) throw new Refusal('NOT_FOUND');
  if (stateOf(row) !== 'waiting') {
    throw new Refusal('REVIEW_NOT_OPEN', { detail: 'Somebody has decided this review already.' });
  }
  refusePart(actor, row);
  const { verdict, note, reason = verdict === 'pay' ? 'genuine' : 'other' } = body;
  const { reportId, personId } = row;
  await keepDecision(client, { reportId, personId, verdict, note, decidedBy: actor.id, newId });
  await keepRuling(client, { id: newId(), reportId, personId, verdict, reason, note, ruledBy: actor.id });
}
