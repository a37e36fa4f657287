import { entriesForReturn, type ReturnMove } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { type Account, holdAccounts } from '../ledger/accounts';
import { enter } from '../ledger/post';

interface Ending {
  redemptionId: string;
  outcome: 'cancelled' | 'returned';
}

/** What was given back, for who has to be told. */
export interface GivenBack {
  personId: string;
  rewardName: string;
  points: number;
}

const words = {
  cancelled: (name: string) => `取消兑换 ${name}, 积分退回`,
  returned: (name: string) => `${name} 没有按时领取, 积分退回`,
};

/**
 * Ends what waits to be picked up: stock and points go back in the caller's transaction. Undefined where it does not
 * wait any more; then nothing happens.
 */
export async function giveBack(
  client: Pick<PoolClient, 'query'>,
  { redemptionId, outcome }: Ending,
): Promise<GivenBack | undefined> {
  const { rows } = await client.query<GivenBack>({
    name: 'redemption-give-back',
    text: `WITH ended AS (UPDATE redemptions SET state = $2, ended_at = now() WHERE id = $1 AND state = 'waiting'
        RETURNING reward_id, person_id, points)
      UPDATE rewards reward SET stock = reward.stock + 1 FROM ended WHERE reward.id = ended.reward_id
        RETURNING ended.person_id AS "personId", ended.points, reward.name AS "rewardName"`,
    values: [redemptionId, outcome],
  });
  const [given] = rows;
  if (!given) return undefined;
  const { personId, points, rewardName } = given;
  const held = await holdAccounts(client, [personId]);
  await enter(client, held, {
    source: `give-back:${redemptionId}`,
    kind: outcome,
    personId,
    words: words[outcome](rewardName),
    facts: { redemptionId },
    entries: entriesForReturn(points, held.balancesOf(personId)).map((move) => ({
      account: accountOf(move, personId),
      points: move.points,
    })),
  });
  return given;
}

function accountOf({ account }: ReturnMove, person: string): Account {
  switch (account) {
    case 'issued':
    case 'redeemed':
    case 'claims':
      return { city: account };
    default:
      return { person, kind: account };
  }
}
