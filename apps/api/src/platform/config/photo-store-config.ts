import { join } from 'node:path';
import type { EnvironmentReader } from './environment';

export type PhotoStoreConfig =
  | { kind: 'file'; folder: string }
  | {
      kind: 's3';
      bucket: string;
      /** Absent: Amazon's own. */
      endpoint: string | undefined;
      region: string;
      accessKeyId: string;
      secretAccessKey: string;
      /** `endpoint/bucket/key` instead of `bucket.endpoint/key`; what servers other than Amazon's want. */
      pathStyle: boolean;
    };

/** `PHOTO_STORE` is `file:FOLDER` or `s3:BUCKET`; a bucket's address and keys come in `S3_…`. */
export function readPhotoStore(reader: EnvironmentReader, dataDir: string): PhotoStoreConfig {
  const given = reader.text('PHOTO_STORE') ?? `file:${join(dataDir, 'photos')}`;
  const separator = given.indexOf(':');
  const kind = given.slice(0, separator);
  const place = given.slice(separator + 1);
  if (kind === 'file' && place) return { kind, folder: place };
  if (kind === 's3' && /^[a-z0-9][a-z0-9.-]{2,62}$/.test(place)) return bucketFrom(reader, place);
  reader.mistake('PHOTO_STORE', `is "${given}", but must be file:FOLDER or s3:BUCKET.`);
  return { kind: 'file', folder: '' };
}

function bucketFrom(reader: EnvironmentReader, bucket: string): PhotoStoreConfig {
  const endpoint = reader.address('S3_ENDPOINT', ['https:', 'http:']);
  const keys = reader.together(['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY']);
  if (!keys)
    reader.mistake('S3_ACCESS_KEY_ID', 'and S3_SECRET_ACCESS_KEY are missing: PHOTO_STORE names a bucket.');
  return {
    kind: 's3',
    bucket,
    endpoint,
    region: reader.text('S3_REGION') ?? 'us-east-1',
    accessKeyId: keys?.S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: keys?.S3_SECRET_ACCESS_KEY ?? '',
    pathStyle: reader.switch('S3_PATH_STYLE', endpoint ? '1' : '0'),
  };
}
