import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPhotoStore } from './open-photo-store';
import type { PhotoStore, StoredFile } from './photo-store';
import { type S3Server, startS3Server } from './testing/s3-server';

let folder: string;
let server: S3Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'weilinli-store-'));
  server = await startS3Server(join(folder, 's3'));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['folder', 'bucket'] as const)('a %s', (kind) => {
  let store: PhotoStore;
  beforeAll(async () => {
    store = await openPhotoStore(
      kind === 'folder' ? { kind: 'file', folder: join(folder, 'files') } : server.config,
    );
  });
  afterAll(() => store.close());

  test('gives back what was put, as often as it is put', async () => {
    const { hash, bytes } = picture('a');
    await Promise.all([store.put(hash, bytes), store.put(hash, bytes)]);
    await store.put(hash, bytes);
    const found = await store.get(hash);
    expect(found?.bytes).toBe(bytes.length);
    expect(await read(found?.stream)).toEqual(bytes);
    expect(await store.has(hash)).toBe(true);
  });

  test('answers that a picture is not there', async () => {
    const { hash } = picture('missing');
    expect(await store.get(hash)).toBeUndefined();
    expect(await store.has(hash)).toBe(false);
    await store.delete(hash);
  });

  test('forgets what is deleted', async () => {
    const { hash, bytes } = picture('deleted');
    await store.put(hash, bytes);
    await store.delete(hash);
    expect(await store.has(hash)).toBe(false);
    expect(await store.get(hash)).toBeUndefined();
  });

  test('lists a slice with the time of storing, and nothing of other slices', async () => {
    const pictures = Array.from({ length: 12 }, (_, index) => picture(`listed ${index}`));
    for (const { hash, bytes } of pictures) await store.put(hash, bytes);
    for (const { hash } of pictures) {
      const slice = hash.slice(0, 2);
      const listed = await all(store.list(slice));
      expect(listed.map((file) => file.hash)).toContain(hash);
      expect(listed.every((file) => file.hash.startsWith(slice))).toBe(true);
      expect(Math.abs(Date.now() - (listed[0]?.storedAt.getTime() ?? 0))).toBeLessThan(60_000);
    }
  });

  test('checks itself and leaves nothing of the check', async () => {
    await store.check();
    await store.check();
    if (kind === 'folder') expect(readdirSync(join(folder, 'files', 'incoming'))).toEqual([]);
  });

  test('takes a large picture', async () => {
    const { hash, bytes } = picture('x'.repeat(3_000_000));
    await store.put(hash, bytes);
    expect((await read((await store.get(hash))?.stream)).equals(bytes)).toBe(true);
  });

  test.each(['../../etc/passwd', '', 'AB'.repeat(32)])('refuses the name %p', async (name) => {
    await expect(store.put(name, Buffer.from('x'))).rejects.toThrow('64 hexadecimal digits');
    await expect(store.get(name)).rejects.toThrow('64 hexadecimal digits');
  });
});

test('a folder that cannot be made, and a bucket that cannot be reached, show at the check', async () => {
  const inAFile = await openPhotoStore({ kind: 'file', folder: '/dev/null/photos' });
  await expect(inAFile.check()).rejects.toThrow('ENOTDIR');
  const nobody = await openPhotoStore({ ...server.config, endpoint: 'http://127.0.0.1:9' });
  await expect(nobody.check()).rejects.toThrow('ECONNREFUSED');
  const wrongKey = await openPhotoStore({ ...server.config, secretAccessKey: 'wrong' });
  await expect(wrongKey.check()).rejects.toThrow('signature');
  nobody.close();
  wrongKey.close();
});

test('a file cut short by a crash of the past is written anew', async () => {
  const store = await openPhotoStore({ kind: 'file', folder: join(folder, 'cut') });
  const { hash, bytes } = picture('whole');
  await store.put(hash, bytes.subarray(0, 3));
  await store.put(hash, bytes);
  expect((await read((await store.get(hash))?.stream)).equals(bytes)).toBe(true);
  expect(readdirSync(join(folder, 'cut', 'incoming'))).toEqual([]);
});

function picture(text: string): { hash: string; bytes: Buffer } {
  const bytes = Buffer.from(text);
  return { hash: createHash('sha256').update(bytes).digest('hex'), bytes };
}

async function read(stream: NodeJS.ReadableStream | undefined): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream ?? []) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function all(files: AsyncIterable<StoredFile>): Promise<StoredFile[]> {
  const found: StoredFile[] = [];
  for await (const file of files) found.push(file);
  return found;
}
