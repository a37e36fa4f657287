import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { bounds } from '@weilinli/contracts';
import { Refusal } from '../platform/errors';
import { sniffedBytes } from './sniff';

/** A file as it was received, lying in a temporary place. Whoever received it removes it. */
export interface ReceivedFile {
  path: string;
  bytes: number;
  /** SHA-256, hexadecimal. */
  hash: string;
  head: Buffer;
}

const suffix = '.upload';
/** A phone in a lift may pause; a connection that is silent for longer is gone. */
const longestSilence = 30_000;
/** Longer than any upload takes. */
const abandonedAfter = 3_600_000;

/** Streams a file to the disk, and counts, hashes and limits it on the way. Leaves nothing behind if that fails. */
export async function receiveFile(
  source: Readable,
  { folder, silence = longestSilence }: { folder: string; silence?: number },
): Promise<ReceivedFile> {
  const path = join(folder, `${randomUUID()}${suffix}`);
  const hash = createHash('sha256');
  let head = Buffer.alloc(0);
  let bytes = 0;
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      timer.refresh();
      bytes += chunk.length;
      if (bytes > bounds.photoBytes) return done(new Refusal('PHOTO_TOO_LARGE'));
      hash.update(chunk);
      if (head.length < sniffedBytes) head = Buffer.concat([head, chunk]).subarray(0, sniffedBytes);
      done(null, chunk);
    },
  });
  const gone = new Refusal('PHOTO_BROKEN', { detail: 'The photo stopped arriving halfway. Send it again.' });
  const timer = setTimeout(() => watch.destroy(gone), silence);
  // Opened here and not by a stream, which might do so only after a failure has been cleared away.
  const file = await open(path, 'wx', 0o600);
  try {
    await pipeline(source, watch, file.createWriteStream());
    return { path, bytes, hash: hash.digest('hex'), head };
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

export async function removeReceived({ path }: ReceivedFile): Promise<void> {
  await rm(path, { force: true });
}

/** Makes the folder for files on their way in, and clears it of what processes that were killed have left. */
export async function openIncomingFolder(folder: string, now: Date): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    if (!name.endsWith(suffix)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found && found.mtime.getTime() < now.getTime() - abandonedAfter) await rm(path, { force: true });
  }
}
