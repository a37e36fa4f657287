import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest, RouteShorthandOptions } from 'fastify';
import { personOf } from '../auth';
import { Refusal } from '../errors';
import { CallCounter } from './call-counter';

/** Calls a second that one person may make. */
const callsPerSecond = { demo: 2_000, real: 50 };
/** Attempts a minute from one address. A whole office may share one. */
const signInsPerMinute = { demo: 3_000, real: 60 };
const quiet = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };

/**
 * Counted in this process: a person's calls are spread over processes, so with n of them the limit is up to n-fold.
 * That bounds misuse, and costs no write to the database for each call.
 */
export async function useRateLimits(app: FastifyInstance, mode: { demo: boolean }): Promise<void> {
  await app.register(fastifyRateLimit, {
    max: mode.demo ? callsPerSecond.demo : callsPerSecond.real,
    timeWindow: 1_000,
    store: CallCounter,
    // After the token was read, before a body is.
    hook: 'preParsing',
    allowList: (request) => !request.url.startsWith('/api/'),
    keyGenerator: (request) => personOf(request)?.id ?? request.ip,
    errorResponseBuilder: (_, { ttl }) => new Refusal('RATE_LIMITED', { retryAfterSeconds: ttl / 1000 }),
    addHeaders: quiet,
    addHeadersOnExceeding: quiet,
  });
}

/** For routes that sign in: `app.post('/auth/wechat', { config: { public: true, ...signInLimit(config) } }, …)`. */
export function signInLimit(mode: { demo: boolean }): NonNullable<RouteShorthandOptions['config']> {
  const max = mode.demo ? signInsPerMinute.demo : signInsPerMinute.real;
  return {
    rateLimit: {
      max,
      timeWindow: 60_000,
      groupId: 'sign-in',
      hook: 'preParsing',
      keyGenerator: (request: FastifyRequest) => request.ip,
    },
  };
}
