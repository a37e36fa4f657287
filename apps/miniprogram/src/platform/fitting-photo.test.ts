import { bounds } from '@weilinli/contracts';
import { fittingPhoto } from './fitting-photo';

const photo = (type: string, bytes: number) => new File([new Uint8Array(bytes)], 'IMG_1.HEIC', { type });
let drawn: number[][] = [];

/** What jsdom has not: a browser that can draw pictures of this size. */
function browserThatDraws(width: number, height: number) {
  drawn = [];
  Object.assign(globalThis, { createImageBitmap: async () => ({ width, height, close: () => undefined }) });
  Object.assign(HTMLCanvasElement.prototype, {
    getContext: () => ({ drawImage: (_: unknown, ...at: number[]) => drawn.push(at) }),
    toBlob: (done: BlobCallback, type: string) => done(new Blob(['small'], { type })),
  });
}

test('what the server takes goes as the camera made it', async () => {
  browserThatDraws(4000, 3000);
  const file = photo('image/jpeg', bounds.photoBytes);
  expect(await fittingPhoto(file)).toBe(file);
  expect(drawn).toEqual([]);
});

test.each([
  ['too large', 'image/jpeg', bounds.photoBytes + 1],
  ['of a kind that only its phone knows', 'image/heic', 5],
])('a photo that is %s is drawn anew, no larger than it has to be', async (_, type, bytes) => {
  browserThatDraws(8000, 6000);
  const made = await fittingPhoto(photo(type, bytes));
  expect(drawn).toEqual([[0, 0, 2560, 1920]]);
  expect([made.type, made.size]).toEqual(['image/jpeg', 5]);
});

test('a small picture is not blown up', async () => {
  browserThatDraws(640, 480);
  await fittingPhoto(photo('image/heic', 5));
  expect(drawn).toEqual([[0, 0, 640, 480]]);
});

test('what cannot be drawn goes as it is, for the server to say why', async () => {
  Object.assign(globalThis, { createImageBitmap: () => Promise.reject(new Error('cannot decode')) });
  const file = photo('image/heic', 5);
  expect(await fittingPhoto(file)).toBe(file);
});
