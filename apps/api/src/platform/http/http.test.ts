import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IsIn, IsInt, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import type { FastifyInstance } from 'fastify';
import { accessTokenFor } from '../auth';
import { Refusal } from '../errors';
import { openLog } from '../log';
import { signInLimit } from '../rate-limit';
import { Nested, NestedList, Optional, QueryInteger, QueryNumber } from '../validation';
import { buildHttp, type HttpDeps } from './http';

class HttpTestPlace {
  @QueryNumber({ min: -180, max: 180 })
  longitude: number;

  @IsIn(['gcj02', 'wgs84'])
  datum: string;
}
class HttpTestBody {
  @IsString()
  @Length(1, 10)
  name: string;

  @Optional()
  @IsInt()
  @Min(0)
  @Max(10)
  count?: number;

  @Nested(() => HttpTestPlace)
  place: HttpTestPlace;

  @Optional()
  @NestedList(() => HttpTestPlace, { min: 1, max: 2 })
  others?: HttpTestPlace[];
}
class HttpTestParams {
  @IsUUID()
  id: string;
}
class HttpTestQuery {
  @Optional()
  @QueryInteger({ min: 1, max: 100 })
  limit?: number;

  @Optional()
  @QueryNumber({ min: -180, max: 180 })
  longitude?: number;
}

const personId = '01936d2e-0000-7000-8000-000000000001';
const person = { id: personId, sessionId: '01936d2e-0000-7000-8000-000000000002' };
const good = { name: '井盖', place: { longitude: 114.3, datum: 'gcj02' } };
let ready = false;
let folder: string;
let app: FastifyInstance;
let token: string;

const deps = (more: Partial<HttpDeps> = {}): HttpDeps => ({
  config: { demo: true, jwtSecret: 's'.repeat(32) },
  log: openLog('silent'),
  newId: () => 'made-id',
  isReady: async () => ready,
  ...more,
});

async function chapters(api: FastifyInstance): Promise<void> {
  api.post('/things', { schema: { body: HttpTestBody } }, async (request, reply) => {
    reply.code(201);
    return { body: request.body, personId: request.person.id };
  });
  api.get(
    '/things/:id',
    { schema: { params: HttpTestParams, querystring: HttpTestQuery } },
    async (request) => request.query,
  );
  api.post('/nothing', { config: { body: 'none' } }, async () => ({ done: true }));
  api.get('/open', { config: { public: true } }, async () => ({ open: true }));
  api.get('/forgetful', { config: { public: true } }, async (request) => request.person);
  api.get('/broken', { config: { public: true } }, async () => {
    throw new Error('secret of the house');
  });
  api.get('/refused', { config: { public: true } }, async () => {
    throw new Refusal('ACTION_NOT_ALLOWED', { reportStatus: 'closed', availableActions: ['rate'] });
  });
  api.post(
    '/sign-in',
    { config: { public: true, body: 'none', ...signInLimit({ demo: false }) } },
    async () => ({}),
  );
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'weilinli-h5-'));
  writeFileSync(
    join(folder, 'index.html'),
    '<html><script>size()</script><script src="/app.js"></script></html>',
  );
  writeFileSync(join(folder, 'app.0123456789abcdef.js'), 'app()');
  app = await buildHttp(deps({ h5Folder: folder }), chapters);
  await app.ready();
  token = accessTokenFor(app, person);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const signedIn = () => ({ authorization: `Bearer ${token}` });
const post = (body: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/things',
    headers: { ...signedIn(), 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
  });
const get = (url: string, headers: Record<string, string> = signedIn()) => app.inject({ url, headers });

describe('bodies', () => {
  test('what fits its class arrives as it was sent', async () => {
    const sent = { ...good, count: 3, others: [{ longitude: 1, datum: 'wgs84' }] };
    const response = await post(sent);
    expect(response.statusCode).toBe(201);
    expect(response.json()).toEqual({ body: sent, personId });
  });

  test.each<[string, unknown, string, string]>([
    ['a missing name', { place: good.place }, 'name', 'must be a string'],
    ['null for something left out', { ...good, count: null }, 'count', 'must be an integer'],
    ['null for a text', { ...good, name: null }, 'name', 'must be a string'],
    ['a text for a number', { ...good, count: '3' }, 'count', 'must be an integer'],
    ['a number for a text', { ...good, name: 5 }, 'name', 'must be a string'],
    ['a number beyond', { ...good, count: 1e20 }, 'count', 'must not be greater than 10'],
    ['a list for a text', { ...good, name: ['a'] }, 'name', 'must be a string'],
    ['an unknown property', { ...good, admin: true }, 'admin', 'allowed are name, count, place, others'],
    [
      'an unknown property within',
      { ...good, place: { ...good.place, city: 1 } },
      'place.city',
      'allowed are longitude, datum',
    ],
    ['a property that every object has', '{"name":"a","hasOwnProperty":1}', 'hasOwnProperty', 'not known'],
    [
      'a wrong value within',
      { ...good, place: { longitude: 200, datum: 'gcj02' } },
      'place.longitude',
      'from -180 to 180',
    ],
    ['an empty list for an object', { ...good, place: [] }, 'place', 'must be an object'],
    ['a text for an object', { ...good, place: 'here' }, 'place', 'must be an object'],
    ['null in a list of objects', { ...good, others: [null] }, 'others', 'must be an object'],
    ['a list within a list', { ...good, others: [[]] }, 'others', 'must be an object'],
    [
      'a wrong value in a list',
      { ...good, others: [good.place, { longitude: 1, datum: 'x' }] },
      'others[1].datum',
      'one of',
    ],
    ['NUL in a text', { ...good, name: 'a\0b' }, 'name', 'NUL'],
    ['NUL in a name', { ...good, 'a\0': 1 }, '"a\\u0000"', 'NUL'],
    ['half a surrogate pair', '{"name":"\\ud800"}', 'name', 'well-formed'],
    [
      'bottomless nesting',
      `{"name":${'['.repeat(5000)}${']'.repeat(5000)}}`,
      expect.stringContaining('name[0]') as never,
      'nested deeper',
    ],
    ['a list', [], '', 'JSON object'],
    ['null', null, '', 'JSON object'],
    ['a text', '"text"', '', 'JSON object'],
    ['nothing', '', '', 'JSON object'],
  ])('%s is refused by its path', async (_, body, path, words) => {
    const response = await post(body);
    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const problem = response.json();
    expect(problem).toMatchObject({ code: 'VALIDATION_FAILED', status: 400, requestId: 'made-id' });
    expect(problem.errors).toContainEqual({ path, message: expect.stringContaining(words) });
  });

  test.each<[string, unknown, Record<string, string>, number, string]>([
    ['broken JSON', '{"name":', {}, 400, 'MALFORMED_JSON'],
    ['a polluted prototype', '{"__proto__":{"admin":true}}', {}, 400, 'MALFORMED_JSON'],
    ['a polluted constructor', '{"constructor":{"prototype":{"admin":true}}}', {}, 400, 'MALFORMED_JSON'],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), {}, 400, 'MALFORMED_JSON'],
    [
      'another type',
      'name=a',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['too much', `{"name":"${'x'.repeat(300_000)}"}`, {}, 413, 'PAYLOAD_TOO_LARGE'],
  ])('%s is refused before it is looked at', async (_, body, headers, status, code) => {
    const response = await post(body, headers);
    expect(response.json()).toMatchObject({ status, code });
    expect(response.statusCode).toBe(status);
  });

  test('a route without a body takes none or an empty one, but nothing else', async () => {
    const call = (payload?: object) =>
      app.inject({
        method: 'POST',
        url: '/api/v1/nothing',
        headers: signedIn(),
        ...(payload ? { payload } : {}),
      });
    expect((await call()).statusCode).toBe(200);
    expect((await call({})).statusCode).toBe(200);
    expect((await call({ x: 1 })).json().errors).toEqual([{ path: 'x', message: 'is not known here' }]);
  });
});

describe('addresses', () => {
  const thing = `/api/v1/things/${personId}`;

  test('numbers in a query arrive as numbers', async () => {
    expect((await get(`${thing}?limit=20&longitude=-114.5`)).json()).toEqual({
      limit: 20,
      longitude: -114.5,
    });
  });

  test.each([
    ['limit=', 'limit'],
    ['limit=1e1', 'limit'],
    ['limit=0x10', 'limit'],
    ['limit=%2B5', 'limit'],
    ['limit=%205', 'limit'],
    ['limit=5.0', 'limit'],
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=abc', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['longitude=NaN', 'longitude'],
    ['longitude=1e2', 'longitude'],
    ['longitude=.5', 'longitude'],
    ['unknown=1', 'unknown'],
    ['__proto__=1', '__proto__'],
    ['limit=%00', 'limit'],
  ])('?%s is refused by its name', async (query, path) => {
    const response = await get(`${thing}?${query}`);
    expect(response.statusCode).toBe(400);
    expect(response.json().errors[0].path).toBe(path);
  });

  test.each(['not-a-uuid', '%00', '1'])('an id like %s is refused', async (id) => {
    const response = await get(`/api/v1/things/${id}`);
    expect(response.json()).toMatchObject({ status: 400, errors: [{ path: 'id' }] });
  });

  test('a route without query parameters takes none', async () => {
    expect((await get('/api/v1/open?x=1')).statusCode).toBe(400);
  });

  test('nothing there is a 404, another method a 405 that names the right ones', async () => {
    expect((await get('/api/v1/nowhere')).json()).toMatchObject({ status: 404, code: 'ROUTE_NOT_FOUND' });
    const wrong = await app.inject({ method: 'DELETE', url: thing });
    expect(wrong.json()).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' });
    expect(wrong.headers.allow).toBe('GET, HEAD');
    expect((await get('/api/v1/%ZZ')).json()).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' });
  });
});

describe('who calls', () => {
  const thing = `/api/v1/things/${personId}`;
  const codeFor = async (authorization?: string) =>
    (await get(thing, authorization ? { authorization } : {})).json().code;

  test('without a token, with nonsense or with one from elsewhere: 401', async () => {
    const elsewhere = await buildHttp(deps({ config: { demo: true, jwtSecret: 'o'.repeat(32) } }), chapters);
    await elsewhere.ready();
    const foreign = accessTokenFor(elsewhere, person);
    await elsewhere.close();
    expect(await codeFor()).toBe('UNAUTHENTICATED');
    for (const words of ['Bearer x', 'Bearer a.b.c', 'Basic abc', `Bearer ${foreign}`]) {
      expect(await codeFor(words)).toBe('UNAUTHENTICATED');
    }
    expect((await get(thing, {})).headers['www-authenticate']).toBe('Bearer');
  });

  test('a token counts only with its algorithm, issuer, audience and a near end', async () => {
    const claims = { sub: person.id, sid: person.sessionId };
    const none = `${btoa('{"alg":"none","typ":"JWT"}')}.${token.split('.')[1]}.`;
    const wrong: [string, string][] = [
      [none, 'UNAUTHENTICATED'],
      [app.jwt.sign(claims, { algorithm: 'HS512' }), 'UNAUTHENTICATED'],
      [app.jwt.sign(claims, { iss: 'another' }), 'UNAUTHENTICATED'],
      [app.jwt.sign(claims, { aud: 'another' }), 'UNAUTHENTICATED'],
      [app.jwt.sign({ sub: person.id }), 'UNAUTHENTICATED'],
      [
        app.jwt.sign({ ...claims, iat: Math.floor(Date.now() / 1000) - 700 }, { expiresIn: 600 }),
        'TOKEN_EXPIRED',
      ],
      [
        app.jwt.sign({ ...claims, iat: Math.floor(Date.now() / 1000) - 700 }, { expiresIn: 86_400 }),
        'TOKEN_EXPIRED',
      ],
    ];
    for (const [made, code] of wrong) expect(await codeFor(`Bearer ${made}`)).toBe(code);
    expect(await codeFor(`Bearer ${token}`)).toBeUndefined();
    const { exp, iat } = app.jwt.decode<{ exp: number; iat: number }>(token) ?? { exp: 0, iat: 0 };
    expect(exp - iat).toBe(600);
  });

  test('a public route answers everybody, and one that forgets to ask refuses', async () => {
    expect((await get('/api/v1/open', {})).json()).toEqual({ open: true });
    expect((await get('/api/v1/forgetful', {})).json().code).toBe('UNAUTHENTICATED');
  });

  test('a person may make many calls at once, but not without end', async () => {
    const strict = await buildHttp(deps({ config: { demo: false, jwtSecret: 's'.repeat(32) } }), chapters);
    const call = () => strict.inject({ url: thing, headers: signedIn() });
    const calls = await Promise.all(Array.from({ length: 300 }, call));
    await strict.close();
    expect(calls.filter(({ statusCode }) => statusCode === 200).length).toBeGreaterThanOrEqual(50);
    const refused = calls.find(({ statusCode }) => statusCode === 429);
    expect(refused?.json()).toMatchObject({ code: 'RATE_LIMITED', status: 429 });
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  });

  test('sign-in attempts from one address are limited', async () => {
    const attempt = () => app.inject({ method: 'POST', url: '/api/v1/sign-in' });
    const statuses = [];
    for (let time = 0; time < 62; time++) statuses.push((await attempt()).statusCode);
    expect(statuses).toEqual([...Array(60).fill(200), 429, 429]);
  });
});

describe('answers', () => {
  test('an unknown error tells nothing of the house', async () => {
    const response = await get('/api/v1/broken', {});
    expect(response.json()).toEqual({
      type: 'urn:weilinli:problem:internal-error',
      title: 'Something went wrong',
      status: 500,
      detail: 'This is our mistake. Name the requestId when you report it.',
      code: 'INTERNAL_ERROR',
      requestId: 'made-id',
    });
  });

  test('a refusal brings its facts', async () => {
    const response = await get('/api/v1/refused', {});
    expect(response.statusCode).toBe(409);
    expect(response.json()).toMatchObject({
      code: 'ACTION_NOT_ALLOWED',
      reportStatus: 'closed',
      availableActions: ['rate'],
    });
  });

  test('a sane request id is kept, another is replaced', async () => {
    expect((await get('/healthz', { 'x-request-id': 'mine-1' })).headers['x-request-id']).toBe('mine-1');
    expect((await get('/healthz', { 'x-request-id': 'a b' })).headers['x-request-id']).toBe('made-id');
  });

  test('health needs no database, readiness does', async () => {
    expect((await get('/healthz', {})).statusCode).toBe(200);
    expect((await get('/readyz', {})).json()).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' });
    ready = true;
    expect((await get('/readyz', {})).statusCode).toBe(200);
  });

  test('the browser client is served with a policy that permits its own scripts only', async () => {
    const page = await get('/', {});
    expect(page.body).toContain('size()');
    expect(page.headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[^']+';/);
    expect(page.headers['cache-control']).toBe('no-cache');
    const script = await get('/app.0123456789abcdef.js', {});
    expect(script.headers['cache-control']).toContain('immutable');
    expect((await get('/pages/home', { accept: 'text/html' })).body).toContain('size()');
    expect((await get('/pages/home.js', { accept: 'text/html' })).statusCode).toBe(404);
    expect((await get('/../http.ts', {})).statusCode).toBe(404);
  });

  test('what is not HTTP gets a problem as well', async () => {
    const address = await app.listen({ host: '127.0.0.1', port: 0 });
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(address).port), '127.0.0.1', () =>
        socket.write('nonsense\r\n\r\n'),
      );
      socket.on('data', (data) => resolve(String(data)));
    });
    expect(answer).toContain('400 Bad Request');
    expect(answer).toContain('"code":"VALIDATION_FAILED"');
  });
});

describe('the OpenAPI document', () => {
  test('describes bodies, addresses and who may call, from the same classes', async () => {
    const document = (await get('/openapi.json', {})).json();
    expect(document.openapi).toBe('3.1.0');
    const submit = document.paths['/api/v1/things'].post;
    expect(submit.requestBody.content['application/json'].schema).toEqual({
      $ref: '#/components/schemas/HttpTestBody',
    });
    expect(submit.security).toEqual([{ accessToken: [] }]);
    expect(document.components.schemas.HttpTestBody).toMatchObject({
      required: ['name', 'place'],
      additionalProperties: false,
      properties: {
        name: { type: 'string', minLength: 1, maxLength: 10 },
        count: { type: 'integer', minimum: 0, maximum: 10 },
        place: { $ref: '#/components/schemas/HttpTestPlace' },
        others: {
          type: 'array',
          items: { $ref: '#/components/schemas/HttpTestPlace' },
          minItems: 1,
          maxItems: 2,
        },
      },
    });
    const read = document.paths['/api/v1/things/{id}'].get;
    expect(
      read.parameters.map(({ name, in: place, required }: Record<string, unknown>) => [
        name,
        place,
        required,
      ]),
    ).toEqual([
      ['id', 'path', true],
      ['limit', 'query', false],
      ['longitude', 'query', false],
    ]);
    expect(document.paths['/api/v1/open'].get.security).toEqual([]);
    expect(submit.responses.default.content).toHaveProperty(['application/problem+json']);
    expect((await get('/docs/', {})).statusCode).toBe(200);
  });
});

describe('a route that would go unvalidated does not start', () => {
  test.each<[string, (api: FastifyInstance) => void, string]>([
    ['a body without a class', (api) => api.post('/x', async () => 1), 'no class for its body'],
    ['parameters without a class', (api) => api.get('/x/:id', async () => 1), 'no class for them'],
  ])('%s', async (_, register, words) => {
    await expect(buildHttp(deps(), async (api) => register(api))).rejects.toThrow(words);
  });
});
