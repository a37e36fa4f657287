import type { FastifyInstance } from 'fastify';
import { buildHttp } from './http';
import { smallDeps } from './testing/small-api';

describe('a route that would go unvalidated does not start', () => {
  test.each<[string, (api: FastifyInstance) => void, string]>([
    ['a body without a class', (api) => api.post('/x', async () => 1), 'no class for its body'],
    ['parameters without a class', (api) => api.get('/x/:id', async () => 1), 'no class for them'],
  ])('%s', async (_, register, words) => {
    await expect(buildHttp(smallDeps(), async (api) => register(api))).rejects.toThrow(words);
  });
});
