import type { KeptRedemption } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import type { Actor } from '../../people';
import { Refusal } from '../../platform/errors';
import { keepsShop } from './policy';
import { readRedemption } from './read-redemptions';
import { plainCode } from './redemption-code';
import { presentKept, type RedemptionRow } from './redemption-row';

/** The shop hands over what a code stands for. A code counts once, and only in the shop that keeps it. */
export async function pickUp(
  client: PoolClient,
  { actor, code }: { actor: Pick<Actor, 'id' | 'grants'>; code: string },
): Promise<KeptRedemption> {
  const { id, now } = await lockByCode(client, plainCode(code));
  const redemption = await readRedemption(client, id);
  refuseUnlessDue(redemption, { actor, now });
  await client.query({
    name: 'redemption-pick-up',
    text: `UPDATE redemptions SET state = 'picked-up', ended_at = now(), handed_by = $2 WHERE id = $1`,
    values: [id, actor.id],
  });
  return presentKept(await readRedemption(client, id));
}

/** Two who scan the same code at once come one after the other. */
async function lockByCode(client: PoolClient, code: string): Promise<{ id: string; now: Date }> {
  const { rows } = await client.query<{ id: string; now: Date }>({
    name: 'redemption-by-code',
    text: 'SELECT id, now() FROM redemptions WHERE code = $1 FOR NO KEY UPDATE',
    values: [code],
  });
  if (rows[0]) return rows[0];
  throw new Refusal('REDEMPTION_CODE_UNKNOWN', {
    errors: [{ path: 'code', message: 'is the code of no redemption' }],
  });
}

function refuseUnlessDue(
  { state, shopId, endedAt, expiresAt }: RedemptionRow,
  { actor, now }: { actor: Pick<Actor, 'grants'>; now: Date },
): void {
  if (!keepsShop(actor, shopId)) throw new Refusal('REDEMPTION_ELSEWHERE');
  switch (state) {
    case 'picked-up':
      throw new Refusal('REDEMPTION_PICKED_UP', {
        detail: `This was handed over at ${endedAt?.toISOString()}: a code counts once.`,
      });
    case 'cancelled':
      throw new Refusal('REDEMPTION_CANCELLED');
    case 'returned':
      throw new Refusal('REDEMPTION_EXPIRED');
    case 'waiting':
      if (now >= expiresAt) throw new Refusal('REDEMPTION_EXPIRED');
      return;
    default:
      state satisfies never;
  }
}
