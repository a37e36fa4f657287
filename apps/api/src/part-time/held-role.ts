import type { PoolClient } from 'pg';
import { Refusal } from '../platform/errors';

type Client = Pick<PoolClient, 'query'>;

/**
 * Refused where somebody works in the area already, now or later. Until the transaction ends nobody else gives him a
 * role.
 */
export async function refuseHeld(
  client: Client,
  { personId, areaCode }: { personId: string; areaCode: string },
): Promise<void> {
  await client.query('SELECT FROM people WHERE id = $1 FOR NO KEY UPDATE', [personId]);
  const { rowCount } = await client.query({
    name: 'role-held',
    text: `SELECT FROM role_grants WHERE person_id = $1 AND role = 'worker' AND area_code = $2
      AND (valid_to IS NULL OR valid_to > now()) LIMIT 1`,
    values: [personId, areaCode],
  });
  if ((rowCount ?? 0) > 0) throw new Refusal('ROLE_HELD');
}
