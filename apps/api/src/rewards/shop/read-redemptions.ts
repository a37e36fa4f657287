import { bounds, type KeptRedemption, type Page, type Redemption } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { decodeCursor, encodeCursor, instantKey, uuidKey } from '../../platform/cursor';
import { Refusal } from '../../platform/errors';
import {
  presentKept,
  presentRedemption,
  type RedemptionRow,
  redemptionColumns,
  redemptionSource,
} from './redemption-row';

type Client = Pick<PoolClient, 'query'>;

interface Paging {
  limit?: number | undefined;
  cursor?: string | undefined;
}

export async function readRedemption(client: Client, id: string): Promise<RedemptionRow> {
  const { rows } = await client.query<RedemptionRow>({
    name: 'redemption-by-id',
    text: `SELECT ${redemptionColumns} FROM ${redemptionSource} WHERE redemption.id = $1`,
    values: [id],
  });
  if (!rows[0]) throw new Refusal('NOT_FOUND');
  return rows[0];
}

/** One's own; to anybody else there is none. */
export async function readOwnRedemption(
  client: Client,
  { id, personId }: { id: string; personId: string },
): Promise<Redemption> {
  const row = await readRedemption(client, id);
  if (row.personId !== personId) throw new Refusal('NOT_FOUND');
  return presentRedemption(row);
}

/** A page of what somebody has redeemed, the newest first, whatever became of it. */
export async function listRedemptions(
  client: Client,
  { personId, limit = bounds.pageSize.default, cursor }: Paging & { personId: string },
): Promise<Page<Redemption>> {
  const [before] = cursor === undefined ? [] : decodeCursor('redemptions', cursor, [uuidKey]);
  const { rows } = await client.query<RedemptionRow>({
    name: 'redemptions-of',
    text: `SELECT ${redemptionColumns} FROM ${redemptionSource} WHERE redemption.person_id = $1
      AND ($2::uuid IS NULL OR redemption.id < $2) ORDER BY redemption.id DESC LIMIT $3`,
    values: [personId, before ?? null, limit + 1],
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(presentRedemption),
    nextCursor: rows.length > limit && last ? encodeCursor('redemptions', [last.id]) : null,
  };
}

/** A page of what waits in these shops (undefined: in all) to be picked up, the soonest to end first. */
export async function listWaiting(
  client: Client,
  { shops, limit = bounds.pageSize.default, cursor }: Paging & { shops: readonly string[] | undefined },
): Promise<Page<KeptRedemption>> {
  const [at, id] = cursor === undefined ? [] : decodeCursor('kept', cursor, [instantKey, uuidKey]);
  const { rows } = await client.query<RedemptionRow>({
    name: 'redemptions-waiting',
    text: `SELECT ${redemptionColumns} FROM ${redemptionSource} WHERE redemption.state = 'waiting'
      AND redemption.expires_at > now() AND ($1::uuid[] IS NULL OR reward.organisation_id = ANY($1))
      AND ($2::timestamptz IS NULL OR (redemption.expires_at, redemption.id) > ($2, $3::uuid))
      ORDER BY redemption.expires_at, redemption.id LIMIT $4`,
    values: [shops ?? null, at ?? null, id ?? null, limit + 1],
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(presentKept),
    nextCursor:
      rows.length > limit && last ? encodeCursor('kept', [last.expiresAt.toISOString(), last.id]) : null,
  };
}
