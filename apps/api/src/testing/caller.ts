import type { Person, Session } from '@weilinli/contracts';
import type { FastifyInstance, InjectOptions } from 'fastify';

export interface Answer<T> {
  status: number;
  /** Parsed JSON; undefined where there is none. */
  body: T;
  text: string;
  headers: Record<string, unknown>;
}

type Headers = Record<string, string>;

/** Somebody who calls the API, in this process and without a socket. */
export interface Caller {
  /** Undefined for no one. */
  person: Person | undefined;
  headers: Headers;
  get<T>(path: string): Promise<Answer<T>>;
  post<T>(path: string, body?: unknown, headers?: Headers): Promise<Answer<T>>;
  put<T>(path: string, body?: unknown, headers?: Headers): Promise<Answer<T>>;
  delete<T>(path: string): Promise<Answer<T>>;
}

/** Nobody, who has no token. */
export function noOne(app: FastifyInstance): Caller {
  return callerWith(app, undefined);
}

/** One of the demonstration's people, signed in. */
export async function signInAs(app: FastifyInstance, persona: string): Promise<Caller> {
  const { status, body } = await noOne(app).post<Session>('/auth/demo', { persona });
  if (status !== 200) throw new Error(`${persona} could not sign in: ${JSON.stringify(body)}`);
  return callerWith(app, body);
}

/** The same person, calling another process of the same system. */
export function callingAt(app: FastifyInstance, { headers, person }: Caller): Caller {
  return callerWithHeaders(app, headers, person);
}

function callerWith(app: FastifyInstance, session: Session | undefined): Caller {
  const headers: Headers = session ? { authorization: `Bearer ${session.accessToken}` } : {};
  return callerWithHeaders(app, headers, session?.person);
}

function callerWithHeaders(app: FastifyInstance, headers: Headers, person: Person | undefined): Caller {
  const send = async <T>(options: InjectOptions): Promise<Answer<T>> => {
    const answer = await app.inject({
      ...options,
      headers: { ...headers, ...options.headers },
      url: `/api/v1${options.url}`,
    });
    const text = answer.body;
    const isJson = String(answer.headers['content-type'] ?? '').includes('json');
    return {
      status: answer.statusCode,
      text,
      body: (isJson ? JSON.parse(text) : undefined) as T,
      headers: answer.headers,
    };
  };
  const withBody =
    (method: 'POST' | 'PUT') =>
    <T>(url: string, body?: unknown, more: Headers = {}) =>
      send<T>({
        method,
        url,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...more },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      });
  return {
    person,
    headers,
    get: (url) => send({ method: 'GET', url }),
    post: withBody('POST'),
    put: withBody('PUT'),
    delete: (url) => send({ method: 'DELETE', url }),
  };
}
