import { createHash, randomUUID } from 'node:crypto';
import type { PhotoView } from '@weilinli/contracts';
import sharp from 'sharp';
import request from 'supertest';
import { type PhotoApp, startPhotoApp } from './testing/photo-app';
import { animatedWebp, flatPng, phonePhoto, pngChunk, scene } from './testing/pictures';

let photos: PhotoApp;
let token: string;
let ownerId: string;
beforeAll(async () => {
  photos = await startPhotoApp();
  ({ token, id: ownerId } = await photos.person());
});
afterAll(() => photos.close());

const get = (address: string) => request(photos.app.server).get(address);
const rowOf = async (id: string) =>
  (await photos.database.dataSource.query('SELECT * FROM photos WHERE id = $1', [id]))[0];
const fileAt = async (address: string): Promise<Buffer> => (await get(address).expect(200)).body;

async function uploaded(file: Buffer, name?: string): Promise<PhotoView> {
  const { body } = await photos.upload(token, file, name).expect(201);
  return body;
}

test('a photo of a phone comes back upright, without a word of what the phone told', async () => {
  const original = await phonePhoto();
  const view = await uploaded(original);
  expect(view).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    width: 480,
    height: 640,
    bytes: expect.any(Number),
    url: expect.stringMatching(/^\/api\/v1\/photos\/.+\/full\?expires=\d+&signature=[\w-]{43}$/),
    thumbnailUrl: expect.stringContaining('/thumb?'),
    capturedAt: '2026-11-20T00:15:00.000Z',
  });
  const full = await fileAt(view.url);
  expect(full.length).toBe(view.bytes);
  expectNoMetadata(full);
  const metadata = await sharp(full).metadata();
  expect(metadata).toMatchObject({
    format: 'jpeg',
    width: 480,
    height: 640,
    space: 'srgb',
    hasProfile: false,
  });
  expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.icc, metadata.orientation]).toEqual(
    Array(5).fill(undefined),
  );
  // Turned by a quarter to the right, what was left is on top.
  expect(await brightness(full, { left: 0, top: 0, width: 480, height: 300 })).toBeLessThan(80);
  expect(await brightness(full, { left: 0, top: 340, width: 480, height: 300 })).toBeGreaterThan(230);

  const thumbnail = await fileAt(view.thumbnailUrl);
  expectNoMetadata(thumbnail);
  expect(await sharp(thumbnail).metadata()).toMatchObject({ width: 270, height: 360 });

  const row = await rowOf(view.id);
  expect(row).toMatchObject({ owner_id: ownerId, report_id: null, width: 480, height: 640 });
  expect(row.received_hash).toEqual(createHash('sha256').update(original).digest());
  expect(row.stored_hash).toEqual(createHash('sha256').update(full).digest());
  expect(row.captured_latitude).toBeCloseTo(30.51, 6);
  expect(row.captured_longitude).toBeCloseTo(114.318, 6);
});

test('a large photo is made smaller, a small one is not made larger', async () => {
  expect(await uploaded(flatPng(4000, 3000))).toMatchObject({ width: 2560, height: 1920 });
  expect(await uploaded(await scene({ width: 100, height: 50 }).webp().toBuffer())).toMatchObject({
    width: 100,
    height: 50,
  });
});

test('fifty megapixels, as phones take them, are welcome', async () => {
  expect(await uploaded(flatPng(8160, 6120))).toMatchObject({ width: 2560, height: 1920 });
});

test('what hangs on behind a photo, or hides in a PNG, does not get in', async () => {
  const zip = Buffer.from('PK\x03\x04<script>alert(1)</script>', 'latin1');
  const polyglot = Buffer.concat([await scene().jpeg().toBuffer(), zip]);
  const text = pngChunk('tEXt', Buffer.from('Comment\0<script>Guofei</script>'));
  for (const file of [polyglot, flatPng(64, 64, [text])]) {
    expectNoMetadata(await fileAt((await uploaded(file)).url));
  }
});

test('of an animation the first picture is kept', async () => {
  const view = await uploaded(await animatedWebp(), 'moving.webp');
  expect(view).toMatchObject({ width: 40, height: 30 });
  const { dominant } = await sharp(await fileAt(view.url)).stats();
  expect(dominant.r).toBeGreaterThan(200);
  expect(dominant.g).toBeLessThan(60);
});

test('what was transparent becomes white, and a name or declared type changes nothing', async () => {
  const clear = { width: 30, height: 30, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } };
  const view = await uploaded(await sharp({ create: clear }).png().toBuffer(), '../../evil.html');
  expect(await brightness(await fileAt(view.url), { left: 0, top: 0, width: 30, height: 30 })).toBe(255);
});

test('an address opens the photo until it expires, and is the same for a quarter of an hour', async () => {
  const view = await uploaded(await scene().jpeg().toBuffer());
  const { headers } = await get(view.url).expect(200);
  expect(headers).toMatchObject({
    'content-type': 'image/jpeg',
    'content-length': String(view.bytes),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': expect.stringMatching(/^private, max-age=\d+, immutable$/),
  });
  await get(view.url)
    .set('if-none-match', headers.etag ?? '')
    .expect(304);
  await request(photos.app.server).head(view.url).expect(200);

  photos.moveClock(14 * 60_000);
  await get(view.url).expect(200);
  photos.moveClock(17 * 60_000);
  const { body } = await get(view.url).expect(403);
  expect(body).toMatchObject({ code: 'FORBIDDEN', detail: expect.stringContaining('Read the report again') });
});

test.each([
  ['without a signature', (url: string) => url.split('?')[0] ?? ''],
  ['with a changed signature', (url: string) => url.replace(/signature=./, 'signature=_')],
  ['with a longer life', (url: string) => url.replace(/expires=\d/, 'expires=9')],
  ['of another variant', (url: string) => url.replace('/full', '/thumb')],
  ['of another photo', (url: string) => url.replace(/photos\/[^/]+/, `photos/${randomUUID()}`)],
])('an address %s does not open a photo', async (_, change) => {
  const view = await uploaded(await scene({ width: 64, height: 64 }).png().toBuffer());
  await get(change(view.url)).expect(403);
});

test('the same upload under the same key is the same photo, another file is refused', async () => {
  const [file, other] = [await scene().jpeg().toBuffer(), await scene().jpeg().toBuffer()];
  const upload = (bytes: Buffer, key: string) => photos.upload(token, bytes).set('idempotency-key', key);
  const key = randomUUID();
  const [first, atOnce] = await Promise.all([upload(file, key), upload(file, key)]);
  expect(first.status).toBe(201);
  expect(atOnce.body).toEqual(first.body);
  expect((await upload(file, key).expect(201)).body).toEqual(first.body);
  expect((await upload(other, key).expect(422)).body).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  expect((await upload(file, randomUUID()).expect(201)).body.id).not.toBe(first.body.id);
  const somebodyElse = await photos.person();
  const theirs = await photos.upload(somebodyElse.token, file).set('idempotency-key', key).expect(201);
  expect(theirs.body.id).not.toBe(first.body.id);
  await upload(file, 'x'.repeat(256)).expect(400);
});

test('nobody uploads without signing in', async () => {
  const file = await scene({ width: 64, height: 64 }).png().toBuffer();
  await request(photos.app.server).post('/api/v1/photos').attach('file', file, 'photo.png').expect(401);
});

function expectNoMetadata(file: Buffer): void {
  const text = file.toString('latin1');
  // Short marks only where metadata stand: what is drawn may hold any three letters by chance.
  const beforeDrawn = text.slice(0, text.indexOf('\xff\xda'));
  for (const mark of ['Exif', 'xmp', 'xap', 'ICC_PROFILE', 'Photoshop']) {
    expect(beforeDrawn).not.toContain(mark);
  }
  for (const mark of ['Guofei', 'Camera', 'http:', '<script', 'PK\x03\x04']) {
    expect(text).not.toContain(mark);
  }
  expect(text.endsWith('\xff\xd9')).toBe(true);
}

async function brightness(
  file: Buffer,
  area: { left: number; top: number; width: number; height: number },
): Promise<number> {
  const part = await sharp(file).extract(area).toBuffer();
  return Math.round((await sharp(part).stats()).channels[0]?.mean ?? 0);
}
