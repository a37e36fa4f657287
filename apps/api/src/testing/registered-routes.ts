import type { FastifyInstance } from 'fastify';

/** Every route that an application answers, as `GET /api/v1/me`, read from its router. HEAD follows GET. */
export function registeredRoutes(app: FastifyInstance): string[] {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, tree = '', path = '', methods = ''] = /^([│├└─ ]*)(\S+) \(([^)]*)\)$/u.exec(line) ?? [];
      if (path === '') return [];
      // Four characters of drawing for each level.
      const depth = tree.length / 4;
      above[depth] = (above[depth - 1] ?? '') + path;
      return methods
        .split(', ')
        .filter((method) => method !== 'HEAD')
        .map((method) => `${method} ${above[depth]}`);
    })
    .sort();
}
