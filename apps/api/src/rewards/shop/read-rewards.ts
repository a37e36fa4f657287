import { bounds, type OfferedReward, type Page, type Reward } from '@weilinli/contracts';
import { obstacleTo } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { decodeCursor, encodeCursor, numberKey, uuidKey } from '../../platform/cursor';
import { Refusal } from '../../platform/errors';
import { heldBy } from './held-by.sql';
import { presentReward, type RewardRow, rewardColumns, rewardSource, termsOf } from './reward-row';

type Client = Pick<PoolClient, 'query'>;

export interface RewardsQuestion {
  personId: string;
  limit?: number | undefined;
  cursor?: string | undefined;
}

export async function readReward(client: Client, id: string): Promise<Reward> {
  const { rows } = await client.query<RewardRow>({
    name: 'reward-by-id',
    text: `SELECT ${rewardColumns} FROM ${rewardSource} WHERE reward.id = $1`,
    values: [id],
  });
  if (!rows[0]) throw new Refusal('NOT_FOUND');
  return presentReward(rows[0]);
}

/** A page of what is offered now or soon, the cheapest first, and whether the one who asks can have it. */
export function listOffered(client: Client, question: RewardsQuestion): Promise<Page<OfferedReward>> {
  return listWhere(
    client,
    question,
    'reward.active AND (reward.valid_to IS NULL OR reward.valid_to > now())',
  );
}

/** The same of everything there is or was. */
export function listAll(client: Client, question: RewardsQuestion): Promise<Page<OfferedReward>> {
  return listWhere(client, question, 'true');
}

async function listWhere(
  client: Client,
  { personId, limit = bounds.pageSize.default, cursor }: RewardsQuestion,
  condition: string,
): Promise<Page<OfferedReward>> {
  const [price, id] = cursor === undefined ? [] : decodeCursor('rewards', cursor, [numberKey, uuidKey]);
  const { rows } = await client.query<RewardRow & Asking>(
    `SELECT ${rewardColumns}, now() AS now, ${heldBy('reward.id', '$1::uuid')} AS mine, coalesce((SELECT balance FROM
        ledger_accounts WHERE person_id = $1::uuid AND kind = 'available'), 0)::integer AS available
      FROM ${rewardSource} WHERE ${condition} AND ($2::numeric IS NULL OR (reward.price, reward.id) > ($2::numeric, $3::uuid))
      ORDER BY reward.price, reward.id LIMIT $4`,
    [personId, price ?? null, id ?? null, limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(presentOffered),
    nextCursor: rows.length > limit && last ? encodeCursor('rewards', [last.price, last.id]) : null,
  };
}

interface Asking {
  now: Date;
  mine: number;
  available: number;
}

function presentOffered({ now, mine, available, ...row }: RewardRow & Asking): OfferedReward {
  const obstacle = obstacleTo(termsOf(row), { now, mine, available });
  return { ...presentReward(row), mine, ...(obstacle ? { obstacle } : {}) };
}
