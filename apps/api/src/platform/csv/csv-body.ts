import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../errors';

/** A city's lists have some thousand lines. */
export const csvBodyLimit = 4 * 1024 * 1024;

/** The routes of this scope take tables: `config: { body: 'csv' }, bodyLimit: csvBodyLimit`. */
export function takeCsv(app: FastifyInstance): void {
  app.addContentTypeParser<Buffer>('text/csv', { parseAs: 'buffer' }, (_, bytes, done) => done(null, bytes));
}

/** The table that was sent, as it came: what it says of its encoding is not to be trusted. */
export function csvOf({ body }: Pick<FastifyRequest, 'body'>): Buffer {
  if (Buffer.isBuffer(body)) return body;
  throw new Refusal('UNSUPPORTED_MEDIA_TYPE', { detail: 'Send the list as text/csv.' });
}
