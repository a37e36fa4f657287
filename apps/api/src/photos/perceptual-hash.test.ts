import sharp, { type Sharp } from 'sharp';
import { differenceHash, differingBits, hashHeight, hashWidth } from './perceptual-hash';

const grey = async (picture: Sharp) =>
  differenceHash(
    await sharp(await picture.jpeg().toBuffer())
      .resize({ width: hashWidth, height: hashHeight, fit: 'fill' })
      .greyscale()
      .raw()
      .toBuffer(),
  );

test('each bit says whether it grows brighter to the right', () => {
  const rising = Uint8Array.from({ length: 72 }, (_, at) => at % 9);
  expect(differenceHash(rising)).toBe(-1n);
  expect(differenceHash(rising.map((value) => 9 - value))).toBe(0n);
  const onlyLast = Uint8Array.from({ length: 72 }, (_, at) => (at === 71 ? 1 : 0));
  expect(differenceHash(onlyLast)).toBe(1n);
  expect(() => differenceHash(new Uint8Array(71))).toThrow('9 × 8');
});

test('bits are counted over all 64, sign included', () => {
  expect(differingBits(-1n, 0n)).toBe(64);
  expect(differingBits(5n, 5n)).toBe(0);
  expect(differingBits(-(2n ** 63n), 1n)).toBe(2);
});

test('smaller, recompressed and brighter is nearly the same; another scene is not', async () => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 80 };
  const coarse = () =>
    sharp({ create: { width: 9, height: 8, channels: 3, background: '#000000', noise } })
      .png()
      .toBuffer();
  const [one, other] = [await coarse(), await coarse()];
  const large = (picture: Buffer) => sharp(picture).resize(900, 800, { kernel: 'cubic', fit: 'fill' });
  const hash = await grey(large(one));
  expect(differingBits(hash, await grey(large(one).resize(300, 266)))).toBeLessThan(8);
  expect(differingBits(hash, await grey(large(one).modulate({ brightness: 1.1 })))).toBeLessThan(12);
  expect(differingBits(hash, await grey(large(other)))).toBeGreaterThan(15);
});
