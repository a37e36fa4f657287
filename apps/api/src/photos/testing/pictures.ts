import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A picture like no other: noise, dark on the left, white on the right, so that one sees how it was turned. */
export function scene({ width = 640, height = 480 } = {}): Sharp {
  const noise = { type: 'gaussian' as const, mean: 60, sigma: 20 };
  const left = Math.floor(width / 2);
  const white = { width: width - left, height, channels: 3 as const, background: '#ffffff' };
  return sharp({ create: { width, height, channels: 3, background: '#000000', noise } }).composite([
    { input: { create: white }, left, top: 0 },
  ]);
}

/** As a phone writes it: lying on its side, with place, time, maker, colour profile and XMP. */
export async function phonePhoto(exif: Record<string, string> = {}): Promise<Buffer> {
  return scene()
    .withExif({
      IFD0: { Make: 'Guofei', Software: 'Camera', Copyright: 'Guofei' },
      IFD2: { DateTimeOriginal: '2026:11:20 08:15:00', OffsetTimeOriginal: '+08:00', ...exif },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '30/1 30/1 36/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '114/1 19/1 48/10',
      },
    })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">Guofei</x:xmpmeta>')
    .jpeg()
    .toBuffer();
}

/** A PNG of one colour: millions of pixels in a file of kilobytes. */
export function flatPng(width: number, height: number, chunks: Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // One bit a pixel, greyscale.
  header.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    ...chunks,
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** Two pictures one after the other: first red, then green. */
export async function animatedWebp(): Promise<Buffer> {
  const frames = ['#ff0000', '#00ff00'].map((background) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .webp({ lossless: true })
    .toBuffer();
}
