import { bounds, type Page, type PageQuery, type RoleOffer } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { decodeCursor, encodeCursor, uuidKey } from '../platform/cursor';
import { type OfferRow, offerSelect, presentOffer } from './offer-row';

type Client = Pick<PoolClient, 'query'>;

/** A page of what somebody was offered, newest first. */
export async function offersTo(
  client: Client,
  { personId, ...page }: { personId: string } & PageQuery,
): Promise<Page<RoleOffer>> {
  return pageOf(client, { ...page, list: 'offers-to', which: 'offer.person_id = $1', value: personId });
}

/** A page of what was offered in these areas and below them, newest first. */
export async function offersIn(
  client: Client,
  { areaCodes, ...page }: { areaCodes: readonly string[] } & PageQuery,
): Promise<Page<RoleOffer>> {
  return pageOf(client, {
    ...page,
    list: 'offers-in',
    which: 'offer.area_codes && $1::text[]',
    value: areaCodes,
  });
}

async function pageOf(
  client: Client,
  question: { list: string; which: string; value: unknown } & PageQuery,
): Promise<Page<RoleOffer>> {
  const { list, which, value, limit = bounds.pageSize.default, cursor } = question;
  const [before] = cursor === undefined ? [null] : decodeCursor(list, cursor, [uuidKey]);
  const { rows } = await client.query<OfferRow>({
    name: list,
    text: `${offerSelect} WHERE ${which} AND ($2::uuid IS NULL OR offer.id < $2) ORDER BY offer.id DESC LIMIT $3`,
    values: [value, before, limit + 1],
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(presentOffer),
    nextCursor: rows.length > limit && last ? encodeCursor(list, [last.id]) : null,
  };
}
