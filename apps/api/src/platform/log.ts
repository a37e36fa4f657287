import type { FastifyBaseLogger } from 'fastify';
import pino from 'pino';
import type { DatabaseConfig } from './config/config';

export type Log = FastifyBaseLogger;

/** Structured lines on standard output. What may hold a secret or a person's data is cut by name, wherever it is. */
export function openLog(level: DatabaseConfig['logLevel']): Log {
  return pino({
    level,
    base: { process: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: redactedPaths(), censor: '[hidden]' },
    serializers: { err: errorForLog },
  });
}

const hiddenNames = [
  'authorization',
  'cookie',
  'accessToken',
  'refreshToken',
  'token',
  'code',
  'phone',
  'phoneNumber',
  'openId',
  'openid',
  'session_key',
  'sessionKey',
  'secret',
  'password',
  'signature',
];

function redactedPaths(): string[] {
  // An error's `code` tells what went wrong; elsewhere it may be somebody's WeChat code.
  return hiddenNames
    .flatMap((name) => [name, `*.${name}`, `*.*.${name}`])
    .filter((path) => path !== '*.code');
}

/** An error with its stack, but without what drivers hang on it: parameters and rows hold personal data. */
function errorForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, constraint, table } = error as Error &
    Partial<Record<'code' | 'constraint' | 'table', unknown>>;
  return { type: error.name, message: error.message, stack: error.stack, sqlState: code, constraint, table };
}
