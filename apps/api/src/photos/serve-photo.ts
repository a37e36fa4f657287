import type { FastifyReply } from 'fastify';
import { onConnection } from '../platform/database/on-connection';
import { Refusal } from '../platform/errors';
import type { PhotoDeps } from './deps';
import type { PhotoSigner, PhotoVariant } from './sign-address';
import type { PhotoHash } from './store/photo-store';

type ServeDeps = Pick<PhotoDeps, 'dataSource' | 'photoStore' | 'clock'> & { signer: PhotoSigner };

/**
 * Sends a picture to whoever brings a good address. The policy was asked when the address was shown; one answer for
 * every address that is not good, so that nobody learns which photos there are.
 */
export async function servePhoto(
  deps: ServeDeps,
  wanted: {
    id: string;
    variant: PhotoVariant;
    expires: string;
    signature: string;
    ifNoneMatch: string | undefined;
  },
  reply: FastifyReply,
): Promise<FastifyReply> {
  const goodUntil = deps.signer.goodUntil(wanted);
  if (!goodUntil) {
    throw new Refusal('FORBIDDEN', {
      detail: 'This address is not valid, or no longer. Read the report again.',
    });
  }
  const hash = await hashFor(deps, wanted);
  if (!hash) throw new Refusal('NOT_FOUND');
  const tag = `"${hash}"`;
  const secondsLeft = Math.max(0, Math.floor((goodUntil.getTime() - deps.clock.now().getTime()) / 1000));
  reply
    .header('etag', tag)
    .header('cache-control', `private, max-age=${secondsLeft}, immutable`)
    .header('x-content-type-options', 'nosniff')
    // Should a browser ever take it for a page, it may do nothing.
    .header('content-security-policy', "default-src 'none'; sandbox");
  if (wanted.ifNoneMatch?.includes(tag)) return reply.code(304).send();
  const file = await deps.photoStore.get(hash);
  if (!file) throw new Refusal('NOT_FOUND');
  return reply.type('image/jpeg').header('content-length', file.bytes).send(file.stream);
}

async function hashFor(
  { dataSource }: ServeDeps,
  { id, variant }: { id: string; variant: PhotoVariant },
): Promise<PhotoHash | undefined> {
  const { rows } = await onConnection(dataSource, (client) =>
    client.query<Record<PhotoVariant, string>>({
      name: 'photo-hashes',
      text: `SELECT encode(stored_hash, 'hex') AS "full", encode(thumbnail_hash, 'hex') AS thumb FROM photos WHERE id = $1`,
      values: [id],
    }),
  );
  return rows[0]?.[variant];
}
