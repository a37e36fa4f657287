import { bounds, type OwnReview, type Page, type Review } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import type { Actor } from '../../people';
import { decodeCursor, encodeCursor, uuidKey } from '../../platform/cursor';
import { Refusal } from '../../platform/errors';
import { knowCatalogueOf } from '../../reports';
import { concernsHandler, deskLeft, hasPart, isOwnMatter, othersLeft } from './parts.sql';
import { maySee, reviewedAreas } from './policy';
import { presentOwnReview, presentReview } from './present-review';
import type { ReviewDeps } from './review-deps';
import { type ReviewRow, readReviewRow, reviewSelect } from './review-row';

type Client = Pick<PoolClient, 'query'>;

interface Paging {
  limit?: number | undefined;
  cursor?: string | undefined;
}

interface Question extends Paging {
  actor: Actor;
}

const notHis = `NOT ${isOwnMatter('$1::uuid')}`;
const dealt = '($2::text[] IS NULL OR report.area_codes && $2::text[])';
const inAreas = `(${dealt} OR (report.area_codes && $3::text[] AND (NOT ${concernsHandler} OR NOT ${deskLeft})))`;
/** What he had no part in; and what he had one in, where nobody else is left. */
const his = `(NOT ${hasPart('$1::uuid', `NOT ${dealt}`)} OR NOT ${othersLeft})`;

/**
 * What waits for a reviewer's word, the oldest first: what is somebody else's to decide stands in `listAll` only. Whose
 * account is gone waits for nobody.
 */
export function listOpen(deps: ReviewDeps, client: Client, question: Question): Promise<Page<Review>> {
  return listFor(deps, client, {
    ...question,
    list: 'open-reviews',
    where: `review.open AND person.erased_at IS NULL AND ${notHis} AND ${inAreas} AND ${his}
      AND ($4::uuid IS NULL OR review.id > $4)`,
    order: 'review.id',
  });
}

/** Every review there was, the newest first. */
export function listAll(deps: ReviewDeps, client: Client, question: Question): Promise<Page<Review>> {
  return listFor(deps, client, {
    ...question,
    list: 'reviews',
    where: `${notHis} AND ${inAreas} AND ($4::uuid IS NULL OR review.id < $4)`,
    order: 'review.id DESC',
  });
}

async function listFor(
  deps: ReviewDeps,
  client: Client,
  question: Question & { list: string; where: string; order: string },
): Promise<Page<Review>> {
  const { actor, list, where, order, limit = bounds.pageSize.default, cursor } = question;
  const { dealt, led } = reviewedAreas(actor);
  const [after] = cursor === undefined ? [] : decodeCursor(list, cursor, [uuidKey]);
  const { rows } = await client.query<ReviewRow>(
    `${reviewSelect} WHERE ${where} ORDER BY ${order} LIMIT ${limit + 1}`,
    [actor.id, dealt, led, after ?? null],
  );
  const page = await pageOf(deps, client, { rows, limit, list });
  return { ...page, items: page.items.map((row) => presentReview(deps, row, actor)) };
}

/** One's own, the newest first. */
export async function listOwn(
  deps: ReviewDeps,
  client: Client,
  { personId, limit = bounds.pageSize.default, cursor }: Paging & { personId: string },
): Promise<Page<OwnReview>> {
  const [after] = cursor === undefined ? [] : decodeCursor('own-reviews', cursor, [uuidKey]);
  const { rows } = await client.query<ReviewRow>(
    `${reviewSelect} WHERE review.person_id = $1 AND ($2::uuid IS NULL OR review.id < $2)
      ORDER BY review.id DESC LIMIT ${limit + 1}`,
    [personId, after ?? null],
  );
  const page = await pageOf(deps, client, { rows, limit, list: 'own-reviews' });
  return { ...page, items: page.items.map((row) => presentOwnReview(deps, row)) };
}

/** One review for a reviewer; to anybody else there is none. */
export async function readReview(client: Client, { id, actor }: { id: string; actor: Actor }) {
  const row = await readReviewRow(client, id);
  if (!row || !maySee(actor, row)) throw new Refusal('NOT_FOUND');
  return row;
}

/** One's own review. */
export async function readOwnReview(client: Client, { id, personId }: { id: string; personId: string }) {
  const row = await readReviewRow(client, id);
  if (row?.personId !== personId) throw new Refusal('NOT_FOUND');
  return row;
}

async function pageOf(
  deps: ReviewDeps,
  client: Client,
  { rows, limit, list }: { rows: readonly ReviewRow[]; limit: number; list: string },
): Promise<Page<ReviewRow>> {
  const items = rows.slice(0, limit);
  await knowCatalogueOf({ ...deps, client }, items);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(list, [last.id]) : null };
}
