import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import fastifyHelmet from '@fastify/helmet';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { useAuth } from '../auth';
import { Refusal } from '../errors';
import { keyOf } from '../idempotency';
import type { Log } from '../log';
import { useOpenApi } from '../openapi/openapi';
import { answerProblems, problemOf, refusalFor, sendProblem } from '../problem';
import { useRateLimits } from '../rate-limit';
import { useClassesAsSchemas } from '../validation/route-schemas';
import { holdsH5, indexPage, inlineScriptHashes, serveH5 } from './h5';
import { answerHealth } from './health';
import { readJsonBodies } from './json-bodies';
import { answerUnknownRoutes } from './unknown-routes';

export interface HttpDeps {
  config: { demo: boolean; jwtSecret: string; trustedProxies?: string[] | undefined };
  log: Log;
  newId: () => string;
  isReady: () => Promise<boolean>;
  /** The browser's build; served at / when it exists. */
  h5Folder?: string | undefined;
}

/** Everything around the chapters: they register their routes on `api`, below /api/v1. */
export async function buildHttp(
  deps: HttpDeps,
  chapters: (api: FastifyInstance) => Promise<void>,
): Promise<FastifyInstance> {
  const h5Folder = holdsH5(deps.h5Folder) ? deps.h5Folder : undefined;
  const app = Fastify({
    loggerInstance: deps.log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: (request) => sentId(request) ?? deps.newId(),
    trustProxy: deps.config.trustedProxies ?? false,
    bodyLimit: 256 * 1024,
    // A photo of 10 MB over a weak mobile network.
    requestTimeout: 180_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    frameworkErrors: (error, _, reply) => sendProblem(reply, refusalFor(error)),
    clientErrorHandler: (error, socket) => answerBrokenHttp(error, socket, deps.newId()),
  }) as unknown as FastifyInstance;

  answerProblems(app);
  answerUnknownRoutes(app, h5Folder ? indexPage : undefined);
  readJsonBodies(app);
  useClassesAsSchemas(app);
  tellRequests(app);
  await app.register(fastifyHelmet, securityHeaders(h5Folder));
  await useAuth(app, deps.config.jwtSecret);
  await useRateLimits(app, deps.config);
  await useOpenApi(app);
  answerHealth(app, deps.isReady);
  await serveH5(app, h5Folder);
  await app.register(chapters, { prefix: '/api/v1' });
  return app;
}

/** A caller's own request id, if it is one that can go into headers and logs as it is. */
function sentId(request: IncomingMessage): string | undefined {
  const id = request.headers['x-request-id'];
  return typeof id === 'string' && /^[\w.:-]{1,64}$/.test(id) ? id : undefined;
}

/** One line per answer. The route's pattern, never the address: queries hold places, signatures and codes. */
function tellRequests(app: FastifyInstance): void {
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // A key that cannot be one is told also where a call is safe to repeat without it.
    if (request.method !== 'GET' && request.method !== 'HEAD') keyOf(request);
  });
  app.addHook('onSend', async (_, reply) => {
    // While stopping, a kept-alive connection is asked to end after this answer, also by calls that came in before.
    if (closing) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const facts = {
      method,
      route: routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    request.log.info(facts, 'answered');
  });
}

function securityHeaders(h5Folder: string | undefined) {
  return {
    // Secure transport is the business of the proxy in front.
    hsts: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...inlineScriptHashes(h5Folder)],
        // Taro's components and Leaflet set styles on elements.
        styleSrc: ["'self'", "'unsafe-inline'"],
        // Photos may come from a bucket, map tiles from whoever the city has chosen.
        imgSrc: ["'self'", 'data:', 'blob:', 'http:', 'https:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    crossOriginEmbedderPolicy: false,
  };
}

/** What is not even HTTP never reaches a route; it is answered by hand. */
function answerBrokenHttp(error: Error & { code?: string }, socket: Socket, id: string): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const refusal = new Refusal('VALIDATION_FAILED', { detail: 'This is not a request in HTTP/1.1.' });
  const body = JSON.stringify(problemOf(refusal, { id }));
  socket.end(
    `HTTP/1.1 400 Bad Request\r\ncontent-type: application/problem+json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
