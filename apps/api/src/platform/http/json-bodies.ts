import type { FastifyInstance } from 'fastify';
import { Refusal } from '../errors';

/** JSON in UTF-8 and nothing else. An empty body counts as none: clients name its type all the same. */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    if (bytes.length === 0) {
      done(null, undefined);
      return;
    }
    const text = decode(bytes);
    if (text === undefined) done(new Refusal('MALFORMED_JSON'));
    else parse(request, text, done);
  });
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
