import type { Redemption } from '@weilinli/contracts';
import { obstacleTo, pickUpUntil, type RewardObstacle } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { Refusal } from '../../platform/errors';
import { post } from '../ledger/post';
import { heldBy } from './held-by.sql';
import { readRedemption } from './read-redemptions';
import { newRedemptionCode } from './redemption-code';
import { presentRedemption } from './redemption-row';
import { type RewardRow, rewardColumns, rewardSource, termsOf } from './reward-row';

interface Redeeming {
  id: string;
  personId: string;
  rewardId: string;
  /** What he was shown that it costs; undefined: whatever it costs. */
  price?: number | undefined;
}

/** Points for a reward: stock, code and ledger move in the caller's transaction, or none of them does. */
export async function redeem(
  client: PoolClient,
  { id, personId, rewardId, price }: Redeeming,
): Promise<Redemption> {
  const { now, ...reward } = await lockReward(client, rewardId);
  if (price !== undefined && price !== reward.price) {
    throw new Refusal('STALE_VERSION', {
      detail: `You were shown a price of ${price}; it costs ${reward.price} by now. Read GET /rewards again and decide anew.`,
    });
  }
  const mine = reward.perPerson === null ? 0 : await countHeld(client, { rewardId, personId });
  // Whether the points are enough, the ledger says, which holds the balance while it does.
  const obstacle = obstacleTo(termsOf(reward), { now, mine, available: reward.price });
  if (obstacle) throw refusalOf(obstacle, reward);
  await client.query({
    name: 'redeem',
    text: `WITH taken AS (UPDATE rewards SET stock = stock - 1 WHERE id = $2)
      INSERT INTO redemptions (id, reward_id, person_id, code, points, expires_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    values: [
      ...[id, rewardId, personId, newRedemptionCode(), reward.price],
      pickUpUntil(now, reward.pickUpDays),
    ],
  });
  await post(client, {
    source: `redeem:${id}`,
    kind: 'redeemed',
    personId,
    words: `兑换 ${reward.name}`,
    facts: { redemptionId: id, rewardId },
    entries: [
      { account: { person: personId, kind: 'available' }, points: -reward.price },
      { account: { city: 'redeemed' }, points: reward.price },
    ],
  });
  return presentRedemption(await readRedemption(client, id));
}

/** Those who want the same come one after another. */
async function lockReward(client: PoolClient, rewardId: string): Promise<RewardRow & { now: Date }> {
  const { rows } = await client.query<RewardRow & { now: Date }>({
    name: 'redeem-lock',
    text: `SELECT ${rewardColumns}, now() FROM ${rewardSource} WHERE reward.id = $1 FOR NO KEY UPDATE OF reward`,
    values: [rewardId],
  });
  if (!rows[0]) throw new Refusal('NOT_FOUND');
  return rows[0];
}

/** A statement of its own: only a new snapshot shows what the one waited for has redeemed. */
async function countHeld(
  client: PoolClient,
  { rewardId, personId }: { rewardId: string; personId: string },
): Promise<number> {
  const { rows } = await client.query<{ mine: number }>({
    name: 'redeem-count',
    text: `SELECT ${heldBy('$1::uuid', '$2::uuid')} AS mine`,
    values: [rewardId, personId],
  });
  return rows[0]?.mine ?? 0;
}

function refusalOf(obstacle: RewardObstacle, { validFrom, validTo, perPerson }: RewardRow): Refusal {
  switch (obstacle) {
    case 'not-offered':
      return new Refusal('REWARD_NOT_OFFERED', { detail: 'This reward is not offered any more.' });
    case 'not-yet':
      return new Refusal('REWARD_NOT_OFFERED', {
        detail: `This reward can be redeemed from ${validFrom.toISOString()} on.`,
      });
    case 'over':
      return new Refusal('REWARD_NOT_OFFERED', {
        detail: `This reward could be redeemed until ${validTo?.toISOString()}.`,
      });
    case 'sold-out':
      return new Refusal('REWARD_SOLD_OUT');
    case 'limit-reached':
      return new Refusal('REWARD_LIMIT_REACHED', {
        detail: `One person may have ${perPerson} of this reward in a month, and you have; what comes back counts no more.`,
      });
    case 'points-not-enough':
      return new Refusal('POINTS_NOT_ENOUGH');
    default:
      return obstacle satisfies never;
  }
}
