import type { RouteOptions } from 'fastify';
import type { InputClass } from '../validation/validate';
import { type ClassSchema, schemaOf } from './class-schemas';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A call with which an installation of the app may name itself. */
    device?: true;
  }
}

export interface Operation {
  summary?: string;
  tags: string[];
  security: Record<string, string[]>[];
  parameters: object[];
  requestBody?: object;
  responses: Record<string, object>;
}

type Schemas = Record<string, ClassSchema>;

/** One route as OpenAPI tells it. */
export function operationOf(route: RouteOptions, method: string, schemas: Schemas): Operation {
  const { body, params, querystring, response } = route.schema ?? {};
  const { summary } = (route.schema ?? {}) as { summary?: string };
  const requestBody = bodyOf(route, body, schemas);
  const isPublic = route.config?.public === true;
  return {
    ...(summary ? { summary } : {}),
    tags: [route.url.split('/')[3] ?? ''],
    security: isPublic ? [] : [{ accessToken: [] }],
    parameters: [
      ...parametersOf(params, 'path', schemas),
      ...parametersOf(querystring, 'query', schemas),
      ...(method === 'GET' || isPublic ? [] : [idempotencyKey]),
      ...(route.config?.device ? [device] : []),
    ],
    ...(requestBody ? { requestBody } : {}),
    responses: { ...answersOf(response), default: problem },
  };
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

const device = {
  name: 'Weilinli-Device',
  in: 'header',
  required: false,
  description: 'The number that the installation has given itself. Anything else is taken for none.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9-]{16,64}$' },
};

const problem = {
  description: 'What went wrong (RFC 9457).',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function parametersOf(type: unknown, place: 'path' | 'query', schemas: Schemas): object[] {
  if (!isClass(type)) return [];
  const { properties, required } = schemaOf(type, schemas);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema,
  }));
}

function bodyOf(route: RouteOptions, type: unknown, schemas: Schemas): object | undefined {
  if (route.config?.body === 'multipart') {
    const file = {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' } },
      required: ['file'],
    };
    return { required: true, content: { 'multipart/form-data': { schema: file } } };
  }
  if (route.config?.body === 'csv') {
    return { required: true, content: { 'text/csv': { schema: { type: 'string' } } } };
  }
  if (route.config?.body === 'none' || !isClass(type)) return undefined;
  const schema = schemas[type.name] ? { $ref: `#/components/schemas/${type.name}` } : schemaOf(type, schemas);
  return { required: true, content: { 'application/json': { schema } } };
}

/** A route describes its answers in `schema.response`; what it leaves out is told at its shortest. */
function answersOf(response: unknown): Record<string, object> {
  const described = Object.entries((response ?? {}) as Record<string, { description?: string }>);
  if (described.length === 0) return { 200: { description: 'Done.' } };
  return Object.fromEntries(
    described.map(([status, { description = 'Done.', ...schema }]) => [
      status,
      status === '204' ? { description } : { description, content: { 'application/json': { schema } } },
    ]),
  );
}

function isClass(type: unknown): type is InputClass {
  return typeof type === 'function';
}
