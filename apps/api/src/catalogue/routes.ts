import { createHash } from 'node:crypto';
import type { FastifyPluginAsync } from 'fastify';
import '../platform/auth';
import type { CatalogueHolder, CatalogueVersion } from './catalogue-holder';
import { presentCatalogue } from './present-catalogue';

/** `GET /categories`, to be registered below /api/v1. Public: what may be reported is no secret. */
export function catalogueRoutes({ catalogue }: { catalogue: CatalogueHolder }): FastifyPluginAsync {
  const answerOf = answersOnce();
  return async (app) => {
    app.get('/categories', { config: { public: true } }, async (request, reply) => {
      const { body, tag } = answerOf(await catalogue.reload());
      reply.header('etag', tag).header('cache-control', 'public, max-age=60');
      if (names(request.headers['if-none-match'], tag)) return reply.code(304).send();
      return reply.type('application/json; charset=utf-8').send(body);
    });
  };
}

interface Answer {
  readonly body: string;
  readonly tag: string;
}

// A hundred kilobytes that change with an import only.
function answersOnce(): (version: CatalogueVersion) => Answer {
  const answers = new WeakMap<CatalogueVersion, Answer>();
  return (version) => {
    const ready = answers.get(version) ?? answerFrom(version);
    answers.set(version, ready);
    return ready;
  };
}

// Tagged by the answer, not the version: a newer program may tell more of the same catalogue.
function answerFrom({ catalogue }: CatalogueVersion): Answer {
  const body = JSON.stringify(presentCatalogue(catalogue));
  return { body, tag: `"${createHash('sha256').update(body).digest('base64url')}"` };
}

// Proxies that compress an answer mark its tag as weak.
function names(ifNoneMatch: string | undefined, tag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}
