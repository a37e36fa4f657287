import sharp from 'sharp';
import { cameraFacts } from './camera-facts';

const now = new Date('2026-11-22T08:00:00Z');

async function block(
  time: Record<string, string>,
  place: Record<string, string> = {},
): Promise<Buffer | undefined> {
  const file = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
    .withExif({ IFD2: time, IFD3: place })
    .jpeg()
    .toBuffer();
  return (await sharp(file).metadata()).exif;
}

test.each([
  [
    'with its zone',
    { DateTimeOriginal: '2026:11:20 08:15:00', OffsetTimeOriginal: '-05:30' },
    '2026-11-20T13:45:00.000Z',
  ],
  ['without a zone, in the city’s', { DateTimeOriginal: '2026:11:20 08:15:00' }, '2026-11-20T00:15:00.000Z'],
  ['of a camera somewhat fast', { DateTimeOriginal: '2026:11:22 20:00:00' }, '2026-11-22T12:00:00.000Z'],
  ['far in the future', { DateTimeOriginal: '2031:01:01 00:00:00' }, undefined],
  ['of a camera that was never set', { DateTimeOriginal: '1980:01:01 00:00:00' }, undefined],
  ['that is none', { DateTimeOriginal: '0000:00:00 00:00:00' }, undefined],
  ['in free words', { DateTimeOriginal: 'yesterday, about ten' }, undefined],
])('a time %s', async (_, time, expected) => {
  expect(cameraFacts(await block(time), now).capturedAt?.toISOString()).toBe(expected);
});

const north = { GPSLatitudeRef: 'N', GPSLongitudeRef: 'E' };
test.each([
  [
    'in the city',
    { ...north, GPSLatitude: '30/1 30/1 36/1', GPSLongitude: '114/1 19/1 48/10' },
    [114.318, 30.51],
  ],
  [
    'in the south west',
    { GPSLatitudeRef: 'S', GPSLongitudeRef: 'W', GPSLatitude: '1/1 0/1 0/1', GPSLongitude: '2/1 30/1 0/1' },
    [-2.5, -1],
  ],
  [
    'before the phone knows',
    { ...north, GPSLatitude: '0/1 0/1 0/1', GPSLongitude: '0/1 0/1 0/1' },
    undefined,
  ],
  ['beyond the pole', { ...north, GPSLatitude: '91/1 0/1 0/1', GPSLongitude: '114/1 0/1 0/1' }, undefined],
  ['divided by nothing', { ...north, GPSLatitude: '30/0 0/0 0/0', GPSLongitude: '114/1 0/1 0/1' }, undefined],
  [
    'with ninety minutes',
    { ...north, GPSLatitude: '30/1 90/1 0/1', GPSLongitude: '114/1 0/1 0/1' },
    undefined,
  ],
  ['with one half missing', { GPSLatitudeRef: 'N', GPSLatitude: '30/1 0/1 0/1' }, undefined],
])('a place %s', async (_, place, expected) => {
  const found = cameraFacts(await block({}, place), now).place;
  expect(found && [found.longitude, found.latitude].map((value) => Number(value.toFixed(6)))).toEqual(
    expected,
  );
});

test('a block that cannot be read is as good as none', async () => {
  const good = (await block({ DateTimeOriginal: '2026:11:20 08:15:00' })) ?? Buffer.alloc(0);
  for (let length = 0; length < good.length; length += 3) cameraFacts(good.subarray(0, length), now);
  for (let at = 0; at < good.length; at++) {
    const changed = Buffer.from(good);
    changed[at] = 0xff;
    cameraFacts(changed, now);
  }
  expect(cameraFacts(undefined, now)).toEqual({});
  expect(cameraFacts(Buffer.alloc(300_000, 'Exif\0\0'), now)).toEqual({});
});
