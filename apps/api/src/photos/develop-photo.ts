import { bounds } from '@weilinli/contracts';
import sharp, { type Sharp } from 'sharp';
import { Refusal } from '../platform/errors';
import { type CameraFacts, cameraFacts } from './camera-facts';
import { differenceHash, hashHeight, hashWidth } from './perceptual-hash';

export interface DevelopedPhoto {
  full: Buffer;
  thumbnail: Buffer;
  width: number;
  height: number;
  perceptualHash: bigint;
  camera: CameraFacts;
}

/**
 * A cover's embossed label stays readable in a photo of the whole street corner, four times what a phone shows, and
 * a picture has 0.3–1 MB instead of 3–10.
 */
const longestSide = 2560;
/** The report card's 72 px at the densest screens, and the strip of photos. */
const thumbnailSide = 360;
const quality = 82;
/** 64 megapixels take under two seconds; what takes ten times as long was made to. */
const secondsToDecode = 20;

sharp.cache(false);
sharp.concurrency(1);
// Whatever a file pretends to be, only these three decoders ever see it.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });

/**
 * Decodes a photo and encodes it anew as sRGB JPEG, upright, without any metadata; of an animation the first picture.
 * Nothing of the file as received gets into the new one but its pixels.
 */
export async function developPhoto(path: string, now: Date): Promise<DevelopedPhoto> {
  const camera = await inspect(path, now);
  const { data: full, info } = await decoded(() =>
    upright(path)
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality })
      .toBuffer({ resolveWithObject: true }),
  );
  const thumbnail = await sharp(full)
    .resize({ width: thumbnailSide, height: thumbnailSide, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality })
    .toBuffer();
  const grey = await sharp(thumbnail)
    .resize({ width: hashWidth, height: hashHeight, fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer();
  return {
    full,
    thumbnail,
    width: info.width,
    height: info.height,
    perceptualHash: differenceHash(grey),
    camera,
  };
}

/** Reads the header only, so that a picture too large is refused before any of its pixels take memory. */
async function inspect(path: string, now: Date): Promise<CameraFacts> {
  const { width, height, exif } = await decoded(() => sharp(path, { limitInputPixels: false }).metadata());
  if (width * height > bounds.photoPixels) {
    throw new Refusal('PHOTO_TOO_MANY_PIXELS', {
      detail: `The photo has ${width} × ${height} pixels; at most ${bounds.photoPixels / 1e6} million are allowed. Send it smaller.`,
    });
  }
  return cameraFacts(exif, now);
}

function upright(path: string): Sharp {
  return sharp(path, { failOn: 'error', limitInputPixels: bounds.photoPixels, sequentialRead: true })
    .timeout({ seconds: secondsToDecode })
    .autoOrient();
}

async function decoded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // The decoder's words name libraries and offsets, which tell the sender nothing.
    throw Object.assign(new Refusal('PHOTO_BROKEN'), { cause: error });
  }
}
