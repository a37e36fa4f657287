import type { Redemption } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { Refusal } from '../../platform/errors';
import { giveBack } from './give-back';
import { readRedemption } from './read-redemptions';
import { presentRedemption } from './redemption-row';

/** Somebody does not want it after all. Cancelling it again changes nothing. */
export async function cancelRedemption(
  client: PoolClient,
  { id, personId }: { id: string; personId: string },
): Promise<Redemption> {
  const { rowCount } = await client.query(
    'SELECT FROM redemptions WHERE id = $1 AND person_id = $2 FOR NO KEY UPDATE',
    [id, personId],
  );
  if (!rowCount) throw new Refusal('NOT_FOUND');
  await giveBack(client, { redemptionId: id, outcome: 'cancelled' });
  const redemption = await readRedemption(client, id);
  if (redemption.state === 'picked-up') throw new Refusal('REDEMPTION_PICKED_UP');
  if (redemption.state === 'returned') throw new Refusal('REDEMPTION_EXPIRED');
  return presentRedemption(redemption);
}
