import type { FastifyInstance } from 'fastify';
import { Refusal } from '../errors';

/** `/healthz`: the process lives. `/readyz`: it can work, which takes a migrated database within reach. */
export function answerHealth(app: FastifyInstance, isReady: () => Promise<boolean>): void {
  app.get('/healthz', { logLevel: 'warn' }, async () => ({ status: 'ok' }));
  app.get('/readyz', { logLevel: 'warn' }, async () => {
    if (await isReady().catch(() => false)) return { status: 'ready' };
    throw new Refusal('SERVICE_UNAVAILABLE', {
      detail: 'The database is out of reach, or its migrations are not applied yet.',
      retryAfterSeconds: 2,
    });
  });
}
