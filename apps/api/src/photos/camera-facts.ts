import readExif, { type Exif } from 'exif-reader';

/** What the camera wrote into the file: claims, not proofs. Places are WGS-84 by EXIF's own rule. */
export interface CameraFacts {
  capturedAt?: Date;
  place?: { longitude: number; latitude: number };
}

/** Longer blocks are no camera's. */
const longestBlock = 256 * 1024;
const earliest = Date.UTC(2000, 0, 1);
/** A camera may run fast, or keep another zone's time. */
const tolerance = 24 * 3_600_000;
/** Without a zone of its own, a camera keeps the city's time (Asia/Shanghai, no summer time since 1991). */
const cityOffset = '+08:00';

/** Reads time and place of capture; what is absent, unreadable or absurd is left out, and never an error. */
export function cameraFacts(block: Buffer | undefined, now: Date): CameraFacts {
  const exif = parsed(block);
  const capturedAt = exif && captureTime(exif, now);
  const place = exif && capturePlace(exif);
  return { ...(capturedAt ? { capturedAt } : {}), ...(place ? { place } : {}) };
}

function parsed(block: Buffer | undefined): Exif | undefined {
  if (!block || block.length > longestBlock) return undefined;
  try {
    return readExif(block);
  } catch {
    return undefined;
  }
}

function captureTime({ Photo }: Exif, now: Date): Date | undefined {
  const local: unknown = Photo?.DateTimeOriginal;
  // The reader takes the camera's wall clock for UTC.
  const wallClock = isDate(local) ? local.getTime() : Number.NaN;
  const time = wallClock - offsetOf(Photo?.OffsetTimeOriginal);
  const believable = time >= earliest && time <= now.getTime() + tolerance;
  return believable ? new Date(time) : undefined;
}

/** `+08:00` in milliseconds. */
function offsetOf(text: unknown): number {
  const given = typeof text === 'string' ? /^([+-])([01]\d):([0-5]\d)/.exec(text) : null;
  if (!given) return offsetOf(cityOffset);
  const minutes = Number(given[2]) * 60 + Number(given[3]);
  return (given[1] === '-' ? -minutes : minutes) * 60_000;
}

function capturePlace({ GPSInfo }: Exif): CameraFacts['place'] {
  const latitude = degrees(GPSInfo?.GPSLatitude, GPSInfo?.GPSLatitudeRef, {
    positive: 'N',
    negative: 'S',
    most: 90,
  });
  const longitude = degrees(GPSInfo?.GPSLongitude, GPSInfo?.GPSLongitudeRef, {
    positive: 'E',
    negative: 'W',
    most: 180,
  });
  if (latitude === undefined || longitude === undefined) return undefined;
  // What phones write before they know where they are.
  if (latitude === 0 && longitude === 0) return undefined;
  return { longitude, latitude };
}

function degrees(
  parts: unknown,
  half: unknown,
  { positive, negative, most }: { positive: string; negative: string; most: number },
): number | undefined {
  if (!Array.isArray(parts) || (half !== positive && half !== negative)) return undefined;
  const [whole, minutes, seconds] = parts.map(Number);
  if (whole === undefined || minutes === undefined || seconds === undefined) return undefined;
  if (![whole, minutes, seconds].every((part) => Number.isFinite(part) && part >= 0)) return undefined;
  const value = whole + minutes / 60 + seconds / 3600;
  if (minutes >= 60 || seconds >= 60 || value > most) return undefined;
  return half === negative ? -value : value;
}

function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
