import { onConnection } from '../platform/database/on-connection';
import { Refusal } from '../platform/errors';
import type { IdempotentCall } from '../platform/idempotency';
import type { PhotoDeps } from './deps';
import type { PhotoFacts } from './photo-facts';

/**
 * The first answer to the same upload, while its photo is still there: a look before the work of decoding. A repeat in
 * flight is not seen here; it waits at the record, in the transaction.
 */
export async function answeredBefore(
  { dataSource }: Pick<PhotoDeps, 'dataSource'>,
  { personId, method, path, key, bodyHash }: IdempotentCall,
): Promise<PhotoFacts | undefined> {
  if (key === undefined) return undefined;
  const { rows } = await onConnection(dataSource, (client) =>
    client.query<{ body_hash: Buffer; answer: PhotoFacts; there: boolean }>({
      name: 'photo-answered-before',
      text: `SELECT body_hash, answer, EXISTS (SELECT FROM photos WHERE id = (answer->>'id')::uuid) AS there
             FROM idempotency_keys
             WHERE person_id = $1 AND method = $2 AND path = $3 AND key = $4`,
      values: [personId, method, path, key],
    }),
  );
  const [first] = rows;
  if (first && !first.body_hash.equals(bodyHash)) throw new Refusal('IDEMPOTENCY_KEY_REUSED');
  return first?.there ? first.answer : undefined;
}
