import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { accessTokenFor } from '../../auth';
import { openLog } from '../../log';
import { buildHttp, type HttpDeps } from '../http';
import { smallChapters } from './small-chapters';

export const personId = '01936d2e-0000-7000-8000-000000000001';
export const person = { id: personId, sessionId: '01936d2e-0000-7000-8000-000000000002' };

export const smallDeps = (more: Partial<HttpDeps> = {}): HttpDeps => ({
  config: { demo: true, jwtSecret: 's'.repeat(32) },
  log: openLog('silent'),
  newId: () => 'made-id',
  isReady: async () => false,
  ...more,
});

/** An API of a few routes, with a page for browsers and no database, and somebody who is signed in. */
export async function openSmallApi() {
  const h5Folder = mkdtempSync(join(tmpdir(), 'weilinli-h5-'));
  writeFileSync(
    join(h5Folder, 'index.html'),
    '<html><script>size()</script><script src="/app.js"></script></html>',
  );
  writeFileSync(join(h5Folder, 'app.0123456789abcdef.js'), 'app()');
  let ready = false;
  const app: FastifyInstance = await buildHttp(
    smallDeps({ h5Folder, isReady: async () => ready }),
    smallChapters,
  );
  await app.ready();
  const token = accessTokenFor(app, person);
  const signedIn = { authorization: `Bearer ${token}` };

  return {
    app,
    token,
    signedIn,
    becomeReady: () => {
      ready = true;
    },
    get: (url: string, headers: Record<string, string> = signedIn) => app.inject({ url, headers }),
    /** To the route that takes a body. */
    post: (body: unknown, headers: Record<string, string> = {}) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/things',
        headers: { ...signedIn, 'content-type': 'application/json', ...headers },
        payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
      }),
    close: async () => {
      await app.close();
      rmSync(h5Folder, { recursive: true });
    },
  };
}

export type SmallApi = Awaited<ReturnType<typeof openSmallApi>>;
