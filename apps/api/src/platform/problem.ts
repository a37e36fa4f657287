import type { FieldError, Problem, ProblemCode } from '@weilinli/contracts';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sqlStateOf } from './database/transaction';
import { Refusal } from './errors';

/** Every error leaves through here, as RFC 9457 problem details. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    // Whoever went away before the end of the body will not read this, and it is no fault of ours.
    if (request.raw.destroyed && !request.raw.complete)
      return sendProblem(reply, new Refusal('MALFORMED_JSON'));
    const refusal = refusalFor(error);
    if (refusal.status >= 500 && !(error instanceof Refusal))
      request.log.error({ err: error }, 'unexpected error');
    return sendProblem(reply, refusal);
  });
}

export function sendProblem(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { retryAfterSeconds } = refusal.facts;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', Math.max(1, Math.ceil(retryAfterSeconds)));
  if (refusal.status === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(refusal.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemOf(refusal, reply.request)));
}

export function problemOf(refusal: Refusal, request: Pick<FastifyRequest, 'id'>): Problem {
  const { retryAfterSeconds: _, detail: __, ...facts } = refusal.facts;
  return {
    type: `urn:weilinli:problem:${refusal.code.toLowerCase().replaceAll('_', '-')}`,
    title: refusal.title,
    status: refusal.status,
    detail: refusal.message,
    code: refusal.code,
    requestId: request.id,
    ...facts,
  };
}

/** What an error means to the caller. Our own refusals as they are; of everything unknown only that it happened. */
export function refusalFor(error: Error & { code?: string; statusCode?: number }): Refusal {
  if (error instanceof Refusal) return error;
  const known = fromFramework[error.code ?? ''];
  if (known) return new Refusal(known);
  if (isOverload(error)) return new Refusal('SERVICE_UNAVAILABLE', { retryAfterSeconds: 1 });
  const { statusCode = 500 } = error;
  if (statusCode === 413) return new Refusal('PAYLOAD_TOO_LARGE');
  if (statusCode === 406 || statusCode === 415) return new Refusal('UNSUPPORTED_MEDIA_TYPE');
  if (statusCode === 404) return new Refusal('NOT_FOUND');
  if (statusCode >= 400 && statusCode < 500) return invalid('', error.message);
  return new Refusal('INTERNAL_ERROR');
}

function invalid(path: string, message: string): Refusal {
  const errors: FieldError[] = [{ path, message }];
  return new Refusal('VALIDATION_FAILED', { detail: message, errors });
}

const fromFramework: Record<string, ProblemCode> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'MALFORMED_JSON',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'MALFORMED_JSON',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'MALFORMED_JSON',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_CTP_BODY_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  FST_REQ_FILE_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
};

/** PostgreSQL is stopping, starting or full, or no connection came free in time. */
const overload = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
]);

/** What pg and TypeORM say of a connection that broke under a request: the database died, or is being restarted. */
const brokenConnection =
  /timeout exceeded when trying to connect|Connection terminated|not queryable|Query runner already released/i;

function isOverload(error: Error): boolean {
  return overload.has(sqlStateOf(error) ?? '') || brokenConnection.test(error.message);
}
