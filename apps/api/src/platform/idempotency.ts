import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { inTransaction } from './database/transaction';
import { Refusal } from './errors';

export interface Answer<T> {
  status: number;
  answer: T;
}

/** Under what a call is known, should it come again. */
export interface IdempotentCall {
  personId: string;
  method: string;
  /** The address that was called, without its query. */
  path: string;
  /** Absent: the call is simply done. */
  key: string | undefined;
  bodyHash: Buffer;
}

/** A signed-in call as idempotency sees it. For uploads, give the file's hash. */
export function idempotentCall(
  request: FastifyRequest,
  bodyHash: Buffer = hashOf(request.body),
): IdempotentCall {
  // Ids are written in either case, and mean the same.
  const path = (request.url.split('?', 1)[0] ?? '').toLowerCase();
  return { personId: request.person.id, method: request.method, path, key: keyOf(request), bodyHash };
}

/** The caller's key, or undefined when none was sent. */
export function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || key.length < 1 || key.length > 255)
    throw new Refusal('IDEMPOTENCY_KEY_INVALID');
  return key;
}

/** SHA-256 of a JSON body; the order of its names does not matter. */
export function hashOf(body: unknown): Buffer {
  const inOrder = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value;
  return createHash('sha256')
    .update(JSON.stringify(body ?? null, inOrder))
    .digest();
}

/**
 * Does the work once per key, in one transaction with the record of its answer, and answers what it answered the
 * first time. A repeat in flight waits at the record for the first to end. A refused call rolls back with its record:
 * it did nothing, so a repeat is judged anew.
 */
export async function doOnce<T>(
  dataSource: DataSource,
  call: IdempotentCall,
  work: (client: PoolClient, manager: EntityManager) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  return inTransaction(dataSource, async (client, manager) => {
    if (call.key === undefined) return work(client, manager);
    const identity = [call.personId, call.method, call.path, call.key];
    const claimed = await client.query({
      name: 'idempotency-claim',
      text: `INSERT INTO idempotency_keys (person_id, method, path, key, body_hash, status) VALUES ($1, $2, $3, $4, $5, 0)
             ON CONFLICT DO NOTHING`,
      values: [...identity, call.bodyHash],
    });
    if (claimed.rowCount === 0) return firstAnswer<T>(client, call, identity);
    const done = await work(client, manager);
    await client.query({
      name: 'idempotency-answer',
      text: `UPDATE idempotency_keys SET status = $5, answer = $6
             WHERE person_id = $1 AND method = $2 AND path = $3 AND key = $4`,
      values: [...identity, done.status, JSON.stringify(done.answer ?? null)],
    });
    return done;
  });
}

/** Keys are kept for 30 days, those of new reports for ever. */
export async function forgetOldKeys(client: Pick<PoolClient, 'query'>): Promise<void> {
  await client.query(
    `DELETE FROM idempotency_keys WHERE created_at < now() - interval '30 days' AND path <> '/api/v1/reports'`,
  );
}

async function firstAnswer<T>(
  client: PoolClient,
  call: IdempotentCall,
  identity: string[],
): Promise<Answer<T>> {
  const { rows } = await client.query<{ body_hash: Buffer; status: number; answer: T }>({
    name: 'idempotency-first',
    text: `SELECT body_hash, status, answer FROM idempotency_keys
           WHERE person_id = $1 AND method = $2 AND path = $3 AND key = $4`,
    values: identity,
  });
  const [first] = rows;
  // Cleared away in this very moment; the caller's next try will be the first.
  if (!first) throw new Refusal('SERVICE_UNAVAILABLE', { retryAfterSeconds: 1 });
  if (!first.body_hash.equals(call.bodyHash)) throw new Refusal('IDEMPOTENCY_KEY_REUSED');
  return { status: first.status, answer: first.answer };
}
