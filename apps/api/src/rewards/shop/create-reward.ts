import type { NewReward, Reward } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { checkTerms } from './check-terms';
import { readReward } from './read-rewards';
import { noteChange } from './reward-changes';

/** Something new for points. */
export async function createReward(
  client: PoolClient,
  { id, by, ...reward }: NewReward & { id: string; by: string | undefined },
): Promise<Reward> {
  await checkTerms(client, reward);
  await client.query(
    `INSERT INTO rewards (id, name, description, kind, price, stock, per_person, valid_from, valid_to, pick_up_place,
        pick_up_days, organisation_id, active)
      VALUES ($1, $2, $3, $4, $5, $6, $7, coalesce($8::timestamptz, now()), $9, $10, $11, $12, $13)`,
    [
      ...[id, reward.name, reward.description ?? null, reward.kind, reward.price, reward.stock],
      ...[reward.perPerson ?? null, reward.validFrom ?? null, reward.validTo ?? null, reward.pickUpPlace],
      ...[reward.pickUpDays, reward.shopId, reward.active ?? true],
    ],
  );
  const created = await readReward(client, id);
  await noteChange(client, { reward: created, changedBy: by, addedStock: reward.stock });
  return created;
}
