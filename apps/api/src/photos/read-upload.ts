import type { Multipart } from '@fastify/multipart';
import { bounds } from '@weilinli/contracts';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../platform/errors';
import { type ReceivedFile, receiveFile, removeReceived } from './receive-file';

/** What the multipart parser may let in. One byte more than allowed, so that too large shows as too large. */
export const uploadLimits = {
  fileSize: bounds.photoBytes + 1,
  files: 2,
  fields: 5,
  parts: 6,
  fieldSize: 1024,
  headerPairs: 50,
} as const;

/** Multipart's own words around a file. */
const envelope = 64 * 1024;

/** Reads one file from the field `file` of a multipart request, and nothing else. */
export async function readUpload(request: FastifyRequest, folder: string): Promise<ReceivedFile> {
  if (!request.isMultipart()) {
    throw new Refusal('UNSUPPORTED_MEDIA_TYPE', {
      detail: 'Send the photo as multipart/form-data, in the field "file".',
    });
  }
  if (Number(request.headers['content-length'] ?? 0) > bounds.photoBytes + envelope) {
    throw new Refusal('PHOTO_TOO_LARGE');
  }
  let received: ReceivedFile | undefined;
  try {
    for await (const part of request.parts({ limits: uploadLimits })) {
      received = await takePart(part, { folder, received });
    }
  } catch (error) {
    if (received) await removeReceived(received);
    // What is still on its way is read and dropped, so that the sender gets to hear the answer.
    request.raw.unpipe();
    request.raw.resume();
    throw asRefusal(error);
  }
  if (!received) throw unfit('is missing: send one photo in this field');
  return received;
}

async function takePart(
  part: Multipart,
  { folder, received }: { folder: string; received: ReceivedFile | undefined },
): Promise<ReceivedFile> {
  if (part.fieldname !== 'file') throw unfit('is not known here; allowed is file', part.fieldname);
  if (part.type === 'field') throw unfit('must be a file, with a file name');
  if (received) throw unfit('must come once: send each photo with a call of its own');
  return receiveFile(part.file, { folder });
}

function asRefusal(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  const { code, message } = error as { code?: string; message?: string };
  if (code?.startsWith('FST_') && code !== 'FST_REQ_FILE_TOO_LARGE') return unfit(message ?? code);
  // The parser's own errors carry no code: a missing boundary, a part cut short.
  if (code === undefined || code === 'ERR_STREAM_PREMATURE_CLOSE') {
    return unfit('the multipart body is malformed or ends early');
  }
  return error;
}

function unfit(message: string, path = 'file'): Refusal {
  return new Refusal('VALIDATION_FAILED', {
    detail: `${path} ${message}.`,
    errors: [{ path, message }],
  });
}
