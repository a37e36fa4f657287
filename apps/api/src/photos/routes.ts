import { join } from 'node:path';
import multipart from '@fastify/multipart';
import type { PhotoView } from '@weilinli/contracts';
import type { FastifyPluginAsync } from 'fastify';
import { requireActor } from '../people';
import type { Deps } from '../platform/deps';
import { idempotentCall, keyOf } from '../platform/idempotency';
import { type BoundedQueue, boundedQueue } from './bounded-queue';
import { readUpload } from './read-upload';
import { openIncomingFolder, removeReceived } from './receive-file';
import { busy, receivePhoto } from './receive-photo';
import { PhotoFileParams, PhotoFileQuery } from './requests';
import { servePhoto } from './serve-photo';
import { photoSigner } from './sign-address';
import type { PhotoStore } from './store/photo-store';

/** A page of thumbnails is many calls, each a few lines of work; people of one office share an address. */
const filesPerSecond = 500;

/**
 * Where photos of one process wait to be decoded: one at a time, because each may take 300 MB for a moment. A photo
 * takes 0.1–0.5 s; who would wait longer than some ten seconds is asked to come again.
 */
export function photoQueue(): BoundedQueue {
  return boundedQueue({ running: 1, waiting: 30 });
}

/** `POST /photos` and the files behind signed addresses. */
export function photoRoutes(
  deps: Deps & { photoStore: PhotoStore },
  queue: BoundedQueue = photoQueue(),
): FastifyPluginAsync {
  const incoming = join(deps.config.dataDir, 'incoming');
  const signer = photoSigner(deps);

  return async (app) => {
    await openIncomingFolder(incoming, deps.clock.now());
    await app.register(multipart, { throwFileSizeLimit: false });

    app.post('/photos', { config: { body: 'multipart' } }, async (request, reply): Promise<PhotoView> => {
      await requireActor(deps, request);
      keyOf(request);
      if (queue.isFull) throw busy();
      const file = await readUpload(request, incoming);
      try {
        const call = idempotentCall(request, Buffer.from(file.hash, 'hex'));
        const facts = await receivePhoto({ ...deps, developing: queue }, { file, call });
        reply.code(201);
        return { ...facts, ...signer.addressesOf(facts.id) };
      } finally {
        await removeReceived(file);
      }
    });

    app.get<{ Params: PhotoFileParams; Querystring: PhotoFileQuery }>(
      '/photos/:id/:variant',
      {
        config: { public: true, rateLimit: { max: filesPerSecond, timeWindow: 1_000 } },
        schema: { params: PhotoFileParams, querystring: PhotoFileQuery },
      },
      async ({ params, query, headers }, reply) => {
        const { expires = '', signature = '' } = query;
        const ifNoneMatch = headers['if-none-match'];
        return servePhoto({ ...deps, signer }, { ...params, expires, signature, ifNoneMatch }, reply);
      },
    );
  };
}
