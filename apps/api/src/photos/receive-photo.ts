import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { inTransaction } from '../platform/database/transaction';
import { Refusal } from '../platform/errors';
import { doOnce, type IdempotentCall } from '../platform/idempotency';
import type { BoundedQueue } from './bounded-queue';
import type { PhotoDeps } from './deps';
import { type DevelopedPhoto, developPhoto } from './develop-photo';
import { answeredBefore } from './earlier-upload';
import { shareFiles } from './file-locks';
import { insertPhoto } from './insert-photo';
import type { PhotoFacts } from './photo-facts';
import type { ReceivedFile } from './receive-file';
import { sniff } from './sniff';
import { deleteUnrecorded } from './sweep-orphans';

interface StoredPhoto extends DevelopedPhoto {
  receivedHash: string;
  fullHash: string;
  thumbnailHash: string;
}

/**
 * Takes a received file in: developed anew, stored under its hash, then recorded. The record comes last, so that a
 * photo that is known can be shown; files without a record are swept away later.
 */
export async function receivePhoto(
  deps: PhotoDeps & { developing: BoundedQueue },
  { file, call }: { file: ReceivedFile; call: IdempotentCall },
): Promise<PhotoFacts> {
  refuseUnreadable(file);
  const answered = await answeredBefore(deps, call);
  if (answered) return answered;

  const photo = await develop(deps, file);
  try {
    await storeFiles(deps, photo);
    const facts = await record(deps, photo, call);
    // A sweep may have taken old files of the same name, before it could see this record.
    await storeFiles(deps, photo);
    return facts;
  } catch (error) {
    await deleteUnrecorded(deps, [photo.fullHash, photo.thumbnailHash]).catch(() => undefined);
    throw error;
  }
}

function refuseUnreadable(file: ReceivedFile): void {
  if (file.bytes === 0) throw new Refusal('PHOTO_EMPTY');
  const sniffed = sniff(file.head);
  if ('unsupported' in sniffed) throw new Refusal('PHOTO_TYPE_UNSUPPORTED', { detail: sniffed.unsupported });
}

async function develop(
  { clock, log, developing }: PhotoDeps & { developing: BoundedQueue },
  file: ReceivedFile,
): Promise<StoredPhoto> {
  try {
    const turn = developing.run(() => developPhoto(file.path, clock.now()));
    if (!turn) throw busy();
    const photo = await turn;
    return {
      ...photo,
      receivedHash: file.hash,
      fullHash: sha256(photo.full),
      thumbnailHash: sha256(photo.thumbnail),
    };
  } catch (error) {
    if (error instanceof Error && error.cause instanceof Error) {
      log.info({ reason: error.cause.message }, 'a photo could not be decoded');
    }
    throw error;
  }
}

export function busy(): Refusal {
  return new Refusal('PHOTO_BUSY', { retryAfterSeconds: 5 });
}

async function storeFiles({ photoStore, log }: PhotoDeps, photo: StoredPhoto): Promise<void> {
  try {
    for (const [hash, bytes] of [
      [photo.fullHash, photo.full],
      [photo.thumbnailHash, photo.thumbnail],
    ] as const) {
      if (!(await photoStore.has(hash))) await photoStore.put(hash, bytes);
    }
  } catch (error) {
    log.error({ err: error }, 'the photo store does not take a photo');
    throw new Refusal('SERVICE_UNAVAILABLE', { retryAfterSeconds: 10 });
  }
}

async function record(deps: PhotoDeps, photo: StoredPhoto, call: IdempotentCall): Promise<PhotoFacts> {
  const insert = async (client: PoolClient, facts: PhotoFacts) => {
    await shareFiles(client, [photo.fullHash, photo.thumbnailHash]);
    const { capturedAt, place } = photo.camera;
    await insertPhoto(client, { ...photo, ...facts, ownerId: call.personId, capturedAt, place });
  };
  const own = factsOf(deps.newId(), photo);
  const { answer } = await doOnce(deps.dataSource, call, async (client) => {
    await insert(client, own);
    return { status: 201, answer: own };
  });
  // A repeat whose photo was swept as an orphan meanwhile gets it back, under the id that it was told.
  if (answer.id !== own.id) await inTransaction(deps.dataSource, (client) => insert(client, answer));
  return answer;
}

function factsOf(id: string, { width, height, full, camera }: DevelopedPhoto): PhotoFacts {
  const capturedAt = camera.capturedAt?.toISOString();
  return { id, width, height, bytes: full.length, ...(capturedAt === undefined ? {} : { capturedAt }) };
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
