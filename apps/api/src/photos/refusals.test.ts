import { Agent } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import { receiveFile } from './receive-file';
import { type PhotoApp, startPhotoApp } from './testing/photo-app';
import { flatPng, scene } from './testing/pictures';

let photos: PhotoApp;
let token: string;
beforeAll(async () => {
  photos = await startPhotoApp();
  ({ token } = await photos.person());
  await photos.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => photos.close());
afterEach(async () => {
  expect(photos.filesLeft()).toEqual({ incoming: [], stored: [] });
  expect(await photos.database.dataSource.query('SELECT 1 FROM photos')).toEqual([]);
});

const text = (content: string) => Buffer.from(content, 'latin1');
const heic = text('\0\0\0\x18ftypheic\0\0\0\0mif1heic');
const cut = async (share: number) => {
  const whole = await scene().jpeg().toBuffer();
  return whole.subarray(0, Math.floor(whole.length * share));
};

test.each([
  ['nothing', Buffer.alloc(0), 422, 'PHOTO_EMPTY'],
  ['a text named .jpg', text('Hello, I am a photo.'), 415, 'PHOTO_TYPE_UNSUPPORTED'],
  ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415, 'PHOTO_TYPE_UNSUPPORTED'],
  ['a GIF that is also a script', text('GIF89a/*\0*/=1;alert(1)'), 415, 'PHOTO_TYPE_UNSUPPORTED'],
  ['a PDF', text('%PDF-1.7'), 415, 'PHOTO_TYPE_UNSUPPORTED'],
  ['a JPEG of three bytes', text('\xff\xd8\xff'), 422, 'PHOTO_BROKEN'],
  ['a JPEG in name only', text(`\xff\xd8\xff${'x'.repeat(2000)}`), 422, 'PHOTO_BROKEN'],
  ['an SVG behind the mark of a PNG', text('\x89PNG\r\n\x1a\n<svg/>'), 422, 'PHOTO_BROKEN'],
  ['a WebP in name only', text('RIFF\0\0\0\0WEBPVP8 '), 422, 'PHOTO_BROKEN'],
  ['65 megapixels in a few kilobytes', flatPng(8100, 8100), 422, 'PHOTO_TOO_MANY_PIXELS'],
  ['four hundred million pixels', flatPng(400_000, 1000).subarray(0, 1000), 422, 'PHOTO_TOO_MANY_PIXELS'],
  [
    'one byte more than 10 MB',
    Buffer.alloc(10 * 1024 * 1024 + 1, '\xff\xd8\xff', 'latin1'),
    413,
    'PHOTO_TOO_LARGE',
  ],
  ['12 MB', Buffer.alloc(12 * 1024 * 1024), 413, 'PHOTO_TOO_LARGE'],
])('%s is refused in clear words', async (_, file, status, code) => {
  const { body } = await photos.upload(token, file).expect(status);
  expect(body).toMatchObject({ code, detail: expect.any(String) });
});

test('a HEIC is refused with what to do on the phone', async () => {
  const { body } = await photos.upload(token, heic, 'IMG_0001.HEIC').expect(415);
  expect(body.detail).toContain('Most Compatible');
});

test.each([0.1, 0.5, 0.99])('a JPEG of which only %f arrived is broken', async (share) => {
  const { body } = await photos.upload(token, await cut(share)).expect(422);
  expect(body.code).toBe('PHOTO_BROKEN');
});

test('a PNG and a WebP that end early are broken', async () => {
  for (const whole of [await scene().png().toBuffer(), await scene().webp().toBuffer()]) {
    await photos.upload(token, whole.subarray(0, Math.floor(whole.length / 2))).expect(422);
  }
});

test('a bomb costs no memory', async () => {
  const bomb = flatPng(20_000, 20_000);
  const before = process.memoryUsage().rss;
  for (let time = 0; time < 5; time++) await photos.upload(token, bomb).expect(422);
  expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1024 * 1024);
});

test.each([
  ['no body', (test: request.Test) => test, 415],
  ['JSON', (test: request.Test) => test.send({ file: 'x' }), 415],
  ['another field', (test: request.Test) => test.attach('photo', heic, 'a.jpg'), 400],
  ['a text in the field', (test: request.Test) => test.field('file', 'x'), 400],
  ['a second file', (test: request.Test) => test.attach('file', heic, 'a').attach('file', heic, 'b'), 400],
  ['a field besides', (test: request.Test) => test.attach('file', heic, 'a').field('note', 'x'), 400],
  ['a field before', (test: request.Test) => test.field('note', 'x').attach('file', heic, 'a'), 400],
  ['the name of every object', (test: request.Test) => test.attach('__proto__', heic, 'a'), 400],
  ['no boundary', (test: request.Test) => test.set('content-type', 'multipart/form-data').send('x'), 400],
  [
    'no end',
    (test: request.Test) =>
      test
        .set('content-type', 'multipart/form-data; boundary=b')
        .send('--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nabc'),
    400,
  ],
] as const)('an upload with %s is refused and its sender told what is needed', async (_, fill, status) => {
  const upload = fill(
    request(photos.app.server).post('/api/v1/photos').set('authorization', `Bearer ${token}`),
  );
  const { body } = await upload.expect(status);
  expect(body.code).toBe(status === 415 ? 'UNSUPPORTED_MEDIA_TYPE' : 'VALIDATION_FAILED');
  if (status === 400) expect(body.errors[0].path).toMatch(/^(file|photo|note|__proto__)$/);
});

test('a sender who goes away midway leaves nothing', async () => {
  const { port } = photos.app.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `POST /api/v1/photos HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-length: 5000000\r\n` +
      'content-type: multipart/form-data; boundary=b\r\n\r\n' +
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\n\r\n',
  );
  socket.write(Buffer.alloc(1_000_000, 1));
  while (photos.filesLeft().incoming.length === 0) await sleep(5);
  socket.destroy();
  while (photos.filesLeft().incoming.length > 0) await sleep(5);
});

test('a sender who falls silent is given up', async () => {
  const source = new PassThrough();
  source.write('abc');
  const folder = `${photos.deps.config.dataDir}/incoming`;
  const received = receiveFile(source, { folder, silence: 30 });
  await expect(received).rejects.toMatchObject({ code: 'PHOTO_BROKEN' });
});

test('when too many photos wait, the next is asked to come again, before it is sent', async () => {
  let open: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    open = resolve;
  });
  while (!photos.queue.isFull) void photos.queue.run(() => closed);
  const { body, headers } = await photos.upload(token, heic).expect(503);
  expect(body.code).toBe('PHOTO_BUSY');
  expect(headers['retry-after']).toBe('5');
  open();
});

test('a connection goes on serving after a photo was refused halfway', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const sent = () =>
    photos
      .upload(token, Buffer.alloc(10 * 1024 * 1024 + 5, 'x'))
      .agent(agent)
      .set('connection', 'keep-alive');
  for (let time = 0; time < 3; time++) await sent().expect(413);
  agent.destroy();
});

test('a photo that the database does not take leaves no file', async () => {
  const newId = photos.deps.newId;
  photos.deps.newId = () => 'no id';
  await photos.upload(token, await scene().jpeg().toBuffer()).expect(500);
  photos.deps.newId = newId;
});

test('a store that fails is our fault, and another try is asked for', async () => {
  const { put } = photos.deps.photoStore;
  photos.deps.photoStore.put = async () => {
    throw new Error('disk full');
  };
  const { headers } = await photos.upload(token, await scene().jpeg().toBuffer()).expect(503);
  expect(headers['retry-after']).toBe('10');
  photos.deps.photoStore.put = put;
});
