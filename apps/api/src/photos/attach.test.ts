import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { inTransaction } from '../platform/database/transaction';
import { attachPhotos, selectAttachable } from './attach';
import { allowAnyReport } from './testing/any-report';
import { type PhotoApp, startPhotoApp } from './testing/photo-app';
import { scene } from './testing/pictures';

let photos: PhotoApp;
let me: { id: string; token: string };
const reportId = randomUUID();
beforeAll(async () => {
  photos = await startPhotoApp();
  me = await photos.person();
  await allowAnyReport(photos.database);
});
afterAll(() => photos.close());

const within = <T>(work: (client: PoolClient) => Promise<T>) =>
  inTransaction(photos.database.dataSource, work);
const photo = async (token = me.token): Promise<string> => {
  const file = await scene({ width: 32, height: 32 }).png().toBuffer();
  return (await photos.upload(token, file).expect(201)).body.id;
};
const attach = (photoIds: string[], ownerId = me.id) =>
  within((client) =>
    attachPhotos(client, {
      photoIds,
      ownerId,
      reportId,
      stage: 'before',
      at: new Date('2026-11-22T08:00:00Z'),
    }),
  );

test('photos go to a report in the order asked', async () => {
  const ids = [await photo(), await photo(), await photo()].reverse();
  expect((await attach(ids)).map(({ id }) => id)).toEqual(ids);
  const found = await photos.database.dataSource.query(
    'SELECT id, stage, attached_at FROM photos WHERE report_id = $1 ORDER BY id',
    [reportId],
  );
  const attached = { stage: 'before', attached_at: new Date('2026-11-22T08:00:00Z') };
  expect(found).toEqual([...ids].sort().map((id) => ({ id, ...attached })));
});

test('a missing photo and somebody else’s are refused alike, by their place in the list', async () => {
  const [mine, stranger] = [await photo(), await photos.person()];
  for (const other of [randomUUID(), await photo(stranger.token)]) {
    await expect(attach([mine, other])).rejects.toMatchObject({
      code: 'PHOTO_UNKNOWN',
      facts: { errors: [{ path: 'photoIds[1]', message: expect.any(String) }] },
    });
  }
  expect(
    await within((client) => selectAttachable(client, { ownerId: me.id, photoIds: [mine] })),
  ).toHaveLength(1);
});

test('a photo is attached once, also when two try at the same time', async () => {
  const id = await photo();
  await expect(attach([id, id])).rejects.toMatchObject({ code: 'PHOTO_ALREADY_USED' });
  const tries = await Promise.allSettled([attach([id]), attach([id]), attach([id])]);
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const lost of tries.filter((one) => one.status === 'rejected')) {
    expect(lost.reason).toMatchObject({ code: 'PHOTO_ALREADY_USED', status: 409 });
  }
});
