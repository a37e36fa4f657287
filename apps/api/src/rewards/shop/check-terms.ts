import type { NewReward } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { Refusal } from '../../platform/errors';

/** What no class can tell: the shop exists, and the reward does not end before it begins. */
export async function checkTerms(
  client: Pick<PoolClient, 'query'>,
  { shopId, validFrom, validTo }: Pick<NewReward, 'shopId' | 'validFrom' | 'validTo'>,
): Promise<void> {
  const { rows } = await client.query<{ shop: boolean; ends: boolean }>(
    `SELECT EXISTS (SELECT FROM organisations WHERE id = $1) AS shop,
      coalesce($3::timestamptz > coalesce($2::timestamptz, now()), true) AS ends`,
    [shopId, validFrom ?? null, validTo ?? null],
  );
  const [found] = rows;
  if (!found?.shop) {
    const message = 'must be the id of an organisation whose members hand the reward over';
    throw new Refusal('SHOP_UNKNOWN', { errors: [{ path: 'shopId', message }] });
  }
  if (!found.ends) {
    const message = 'must be later than validFrom, and than now where that is left out';
    throw new Refusal('VALIDATION_FAILED', {
      detail: `validTo ${message}.`,
      errors: [{ path: 'validTo', message }],
    });
  }
}
