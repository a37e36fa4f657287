import type { Reward, RewardChange } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { Refusal } from '../../platform/errors';

type Client = Pick<PoolClient, 'query'>;

/** Keeps what a reward is from now on, and who made it so. */
export async function noteChange(
  client: Client,
  {
    reward: { id, version, stock: _, ...body },
    ...change
  }: { reward: Reward; changedBy: string | undefined; addedStock: number; reason?: string | undefined },
): Promise<void> {
  await client.query(
    'INSERT INTO reward_changes (reward_id, version, changed_by, added_stock, reason, body) VALUES ($1, $2, $3, $4, $5, $6)',
    [id, version, change.changedBy ?? null, change.addedStock, change.reason ?? null, JSON.stringify(body)],
  );
}

/** Everything a reward has been, the newest first. */
export async function readChanges(client: Client, rewardId: string): Promise<RewardChange[]> {
  const { rows } = await client.query<{
    version: number;
    at: Date;
    byId: string | null;
    byName: string | null;
    addedStock: number;
    reason: string | null;
    reward: RewardChange['reward'];
  }>(
    `SELECT change.version, change.at, person.id AS "byId", person.display_name AS "byName",
        change.added_stock AS "addedStock", change.reason, change.body AS reward
      FROM reward_changes change LEFT JOIN people person ON person.id = change.changed_by
      WHERE change.reward_id = $1 ORDER BY change.version DESC`,
    [rewardId],
  );
  if (rows.length === 0) throw new Refusal('NOT_FOUND');
  return rows.map(({ version, at, byId, byName, addedStock, reason, reward }) => ({
    version,
    at: at.toISOString(),
    ...(byId === null ? {} : { by: { id: byId, displayName: byName ?? '' } }),
    addedStock,
    ...(reason === null ? {} : { reason }),
    reward,
  }));
}
