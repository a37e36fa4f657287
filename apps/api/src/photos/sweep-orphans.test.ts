import { createHash, randomUUID } from 'node:crypto';
import { sweepOrphans } from './sweep-orphans';
import { allowAnyReport } from './testing/any-report';
import { type PhotoApp, startPhotoApp } from './testing/photo-app';
import { scene } from './testing/pictures';

let photos: PhotoApp;
let me: { id: string; token: string };
beforeAll(async () => {
  photos = await startPhotoApp();
  me = await photos.person();
  await allowAnyReport(photos.database);
});
afterAll(() => photos.close());

const query = (text: string, values: unknown[] = []) => photos.database.dataSource.query(text, values);
const idsLeft = async () => (await query('SELECT id FROM photos')).map(({ id }: { id: string }) => id);
const grow = (id: string, days: number) =>
  query('UPDATE photos SET created_at = now() - make_interval(days => $2) WHERE id = $1', [id, days]);
const upload = async (file: Buffer, key: string = randomUUID()) =>
  (await photos.upload(me.token, file).set('idempotency-key', key).expect(201)).body;

test('after a week photos that no report took are gone with their files, and only those', async () => {
  const [old, young, attached, twin] = await Promise.all(
    Array.from({ length: 4 }, () => scene({ width: 500, height: 400 }).png().toBuffer()),
  );
  if (!old || !young || !attached || !twin) throw new Error('Four pictures are needed.');
  const swept = await upload(old);
  const kept = [await upload(young), await upload(attached), await upload(twin)];
  const twinUploadedAgain = await upload(twin);
  await grow(swept.id, 8);
  await grow(twinUploadedAgain.id, 8);
  await grow(kept[0].id, 6);
  await grow(kept[1].id, 8);
  await query("UPDATE photos SET report_id = $2, stage = 'before', attached_at = now() WHERE id = $1", [
    kept[1].id,
    randomUUID(),
  ]);
  const before = photos.filesLeft().stored.length;

  expect(await sweepOrphans(photos.deps)).toEqual({ photos: 2, files: 2 });
  expect((await idsLeft()).sort()).toEqual(kept.map(({ id }) => id).sort());
  expect(photos.filesLeft().stored).toHaveLength(before - 2);
  expect(await sweepOrphans(photos.deps)).toEqual({ photos: 0, files: 0 });
});

test('a repeated upload of a swept photo brings it back under the id that was told', async () => {
  const [file, key] = [await scene().jpeg().toBuffer(), randomUUID()];
  const first = await upload(file, key);
  await grow(first.id, 8);
  await sweepOrphans(photos.deps);
  expect(await idsLeft()).not.toContain(first.id);
  expect(await upload(file, key)).toEqual(first);
  expect(await idsLeft()).toContain(first.id);
});

test('a file that no record names goes within four weeks, once it is a week old', async () => {
  const bytes = Buffer.from('left by a process that was killed');
  const hash = createHash('sha256').update(bytes).digest('hex');
  await photos.deps.photoStore.put(hash, bytes);
  const recorded = photos.filesLeft().stored.length - 1;
  let files = 0;
  for (let day = 0; day < 28; day++) {
    photos.moveClock(24 * 3_600_000);
    files += (await sweepOrphans(photos.deps)).files;
    if (day < 6) expect(await photos.deps.photoStore.has(hash)).toBe(true);
  }
  expect(files).toBe(1);
  expect(await photos.deps.photoStore.has(hash)).toBe(false);
  expect(photos.filesLeft().stored).toHaveLength(recorded);
});

test('uploads and sweeps of the same picture at the same time never leave a photo without its file', async () => {
  const file = await scene({ width: 48, height: 48 }).png().toBuffer();
  for (let round = 0; round < 5; round++) {
    const { id } = await upload(file);
    await grow(id, 8);
    const [, again] = await Promise.all([sweepOrphans(photos.deps), upload(file), sweepOrphans(photos.deps)]);
    const [row] = await query("SELECT encode(stored_hash, 'hex') AS hash FROM photos WHERE id = $1", [
      again.id,
    ]);
    expect(await photos.deps.photoStore.has(row.hash)).toBe(true);
  }
});
