import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { PhotoStoreConfig } from '../../platform/config/photo-store-config';
import { hashOf, keyOf, type PhotoStore, type StoredFile } from './photo-store';

export type BucketConfig = Extract<PhotoStoreConfig, { kind: 's3' }>;

/** Pictures as objects in one bucket, under the same keys as in a folder, so that one can be copied to the other. */
export function openS3Store(config: BucketConfig): PhotoStore {
  const client = clientFor(config);
  const Bucket = config.bucket;
  const put = (Key: string, bytes: Buffer) =>
    client.send(
      new PutObjectCommand({
        Bucket,
        Key,
        Body: bytes,
        ContentType: 'image/jpeg',
        ContentMD5: createHash('md5').update(bytes).digest('base64'),
      }),
    );
  const get = (Key: string) => orAbsent(client.send(new GetObjectCommand({ Bucket, Key })));
  const remove = (Key: string) => client.send(new DeleteObjectCommand({ Bucket, Key }));

  return {
    async put(hash, bytes) {
      await put(keyOf(hash), bytes);
    },

    async get(hash) {
      const found = await get(keyOf(hash));
      if (!(found?.Body instanceof Readable) || found.ContentLength === undefined) return undefined;
      return { stream: found.Body, bytes: found.ContentLength };
    },

    async has(hash) {
      return (await orAbsent(client.send(new HeadObjectCommand({ Bucket, Key: keyOf(hash) })))) !== undefined;
    },

    async delete(hash) {
      await remove(keyOf(hash));
    },

    list: (firstTwoDigits) => objectsBelow(client, Bucket, `${firstTwoDigits}/`),

    async check() {
      const key = `probe/${randomUUID()}`;
      await put(key, Buffer.from('probe'));
      const read = await (await get(key))?.Body?.transformToString();
      await remove(key);
      if (read !== 'probe') throw new Error(`The bucket ${Bucket} does not give back what was written.`);
    },

    close: () => client.destroy(),
  };
}

function clientFor(config: BucketConfig): S3Client {
  const { region, endpoint, pathStyle, accessKeyId, secretAccessKey } = config;
  return new S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    forcePathStyle: pathStyle,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 15_000 },
    // The SDK's own checksums travel in trailers, which Aliyun OSS and older Ceph refuse. Content-MD5 all understand.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

async function* objectsBelow(client: S3Client, bucket: string, prefix: string): AsyncIterable<StoredFile> {
  let token: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({
        Bucket: bucket,
        Prefix: prefix,
        ...(token === undefined ? {} : { ContinuationToken: token }),
      }),
    );
    for (const { Key, LastModified } of page.Contents ?? []) {
      const hash = Key && hashOf(Key);
      if (hash && LastModified) yield { hash, storedAt: LastModified };
    }
    token = page.IsTruncated ? page.NextContinuationToken : undefined;
  } while (token !== undefined);
}

async function orAbsent<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof S3ServiceException && (error.name === 'NoSuchKey' || error.name === 'NotFound')) {
      return undefined;
    }
    throw error;
  }
}
