import '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../errors';
import { sendProblem } from '../problem';

/** 404 for addresses that do not exist, 405 with `Allow` for those that answer other methods. */
export function answerUnknownRoutes(app: FastifyInstance, indexPage: string | undefined): void {
  const routes: { pattern: RegExp; methods: string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    if (!url.includes('*')) routes.push({ pattern: patternOf(url), methods: [method].flat() });
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const allowed = routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods);
    if (allowed.length > 0 && !allowed.includes(request.method)) {
      reply.header('allow', [...new Set(allowed)].sort().join(', '));
      return sendProblem(reply, new Refusal('METHOD_NOT_ALLOWED'));
    }
    // The app's own pages have addresses too; they all begin at its one document.
    if (indexPage && isPage(path) && request.headers.accept?.includes('text/html')) {
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').sendFile(indexPage);
    }
    return sendProblem(reply, new Refusal('ROUTE_NOT_FOUND'));
  });
}

function isPage(path: string): boolean {
  return !path.startsWith('/api/') && !path.split('/').pop()?.includes('.');
}

function patternOf(url: string): RegExp {
  const parts = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.+?()[\]{}]/g, '\\$&')));
  return new RegExp(`^${parts.join('/')}$`);
}
