import { createHash, randomBytes } from 'node:crypto';
import type { PhotoView } from '@weilinli/contracts';
import request from 'supertest';
import { v7 } from 'uuid';
import { insertPhoto } from '../photos/insert-photo';
import { inTransaction } from '../platform/database/transaction';
import type { Caller } from './caller';
import type { Stage } from './stage';

/** Sends a real file, as a phone does. */
export async function upload({ app }: Pick<Stage, 'app'>, by: Caller, file: Buffer): Promise<PhotoView> {
  const { status, body } = await request(app.server)
    .post('/api/v1/photos')
    .set(by.headers)
    .attach('file', file, 'photo.jpg');
  if (status !== 201) throw new Error(`the photo was refused: ${JSON.stringify(body)}`);
  return body as PhotoView;
}

/**
 * Photos as the chapter of photos records them, without files behind them: developing a real one takes 0.1 s of
 * processor time, and these tests are about what happens to it later. Answers their ids.
 */
export async function buildPhotos(
  { deps }: Pick<Stage, 'deps'>,
  by: Caller,
  count: number,
): Promise<string[]> {
  const ids = Array.from({ length: count }, () => v7());
  const hash = () => createHash('sha256').update(randomBytes(16)).digest('hex');
  await inTransaction(deps.dataSource, async (client) => {
    for (const id of ids) {
      await insertPhoto(client, {
        id,
        ownerId: by.person?.id ?? '',
        receivedHash: hash(),
        fullHash: hash(),
        thumbnailHash: hash(),
        perceptualHash: 0n,
        width: 640,
        height: 480,
        bytes: 50_000,
        capturedAt: undefined,
        place: undefined,
      });
    }
  });
  return ids;
}

export async function buildPhoto(stage: Pick<Stage, 'deps'>, by: Caller): Promise<string> {
  const [id = ''] = await buildPhotos(stage, by, 1);
  return id;
}
