import type { Readable } from 'node:stream';

/** SHA-256 of the stored bytes, 64 hexadecimal digits: the name of a stored picture. */
export type PhotoHash = string;

export interface StoredFile {
  hash: PhotoHash;
  storedAt: Date;
}

/**
 * Where pictures lie, named by their hash. Files never change, so putting twice is putting once, and no store needs
 * locks. Errors of the disk or the network are thrown as they are; a missing picture is an answer.
 */
export interface PhotoStore {
  /** When this returns, the bytes survive a power cut. */
  put(hash: PhotoHash, bytes: Buffer): Promise<void>;
  get(hash: PhotoHash): Promise<{ stream: Readable; bytes: number } | undefined>;
  has(hash: PhotoHash): Promise<boolean>;
  /** Deleting what is not there is no error. */
  delete(hash: PhotoHash): Promise<void>;
  /** Every file whose hash begins with these two digits: a 256th of the store, so that a sweep can go in slices. */
  list(firstTwoDigits: string): AsyncIterable<StoredFile>;
  /** Writes, reads and deletes a probe: a wrong folder, bucket or key shows at boot, not at the first photo. */
  check(): Promise<void>;
  close(): void;
}

/** `abcd….jpg` lies in `ab/cd/`, so that no folder holds more than some hundreds of files at ten million. */
export function keyOf(hash: PhotoHash): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('A stored picture is named by 64 hexadecimal digits.');
  return `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}.jpg`;
}

export function hashOf(key: string): PhotoHash | undefined {
  return /^[0-9a-f]{2}\/[0-9a-f]{2}\/([0-9a-f]{64})\.jpg$/.exec(key)?.[1];
}
