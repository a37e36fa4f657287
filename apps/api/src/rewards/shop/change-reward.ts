import type { ChangeReward, Reward } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { Refusal } from '../../platform/errors';
import { checkTerms } from './check-terms';
import { readReward } from './read-rewards';
import { mostStock } from './requests';
import { noteChange } from './reward-changes';

/** Makes a reward another one. What was redeemed stays redeemed, at the price that was paid. */
export async function changeReward(
  client: PoolClient,
  { id, by, version, addStock = 0, reason, ...terms }: ChangeReward & { id: string; by: string },
): Promise<Reward> {
  const before = await lockReward(client, id);
  if (before.version !== version) {
    throw new Refusal('STALE_VERSION', {
      detail: `You changed version ${version} of the reward; it is at version ${before.version}. Read it again and decide anew.`,
    });
  }
  const stock = before.stock + addStock;
  if (stock < 0) throw new Refusal('STOCK_NOT_ENOUGH');
  if (stock > mostStock) {
    const message = `must not let the stock grow beyond ${mostStock}`;
    throw new Refusal('VALIDATION_FAILED', { errors: [{ path: 'addStock', message }] });
  }
  const { validFrom = before.validFrom.toISOString(), active = before.active, ...others } = terms;
  await checkTerms(client, { ...others, validFrom });
  await client.query(
    `UPDATE rewards SET name = $2, description = $3, kind = $4, price = $5, stock = $6, per_person = $7, valid_from = $8,
      valid_to = $9, pick_up_place = $10, pick_up_days = $11, organisation_id = $12, active = $13, version = version + 1
      WHERE id = $1`,
    [
      ...[id, others.name, others.description ?? null, others.kind, others.price, stock],
      ...[others.perPerson ?? null, validFrom, others.validTo ?? null, others.pickUpPlace],
      ...[others.pickUpDays, others.shopId, active],
    ],
  );
  const changed = await readReward(client, id);
  await noteChange(client, { reward: changed, changedBy: by, addedStock: addStock, reason });
  return changed;
}

/** Nobody redeems it meanwhile. */
async function lockReward(
  client: PoolClient,
  id: string,
): Promise<{ version: number; stock: number; validFrom: Date; active: boolean }> {
  const { rows } = await client.query(
    'SELECT version, stock, valid_from AS "validFrom", active FROM rewards WHERE id = $1 FOR NO KEY UPDATE',
    [id],
  );
  if (!rows[0]) throw new Refusal('NOT_FOUND');
  return rows[0];
}
