import { accessTokenFor } from '../auth';
import { buildHttp } from './http';
import { openSmallApi, person, personId, type SmallApi, smallDeps } from './testing/small-api';
import { smallChapters } from './testing/small-chapters';

let api: SmallApi;
beforeAll(async () => {
  api = await openSmallApi();
});
afterAll(() => api.close());

describe('who calls', () => {
  const thing = `/api/v1/things/${personId}`;
  const codeFor = async (authorization?: string) =>
    (await api.get(thing, authorization ? { authorization } : {})).json().code;

  test('without a token, with nonsense or with one from elsewhere: 401', async () => {
    const elsewhere = await buildHttp(
      smallDeps({ config: { demo: true, jwtSecret: 'o'.repeat(32) } }),
      smallChapters,
    );
    await elsewhere.ready();
    const foreign = accessTokenFor(elsewhere, person);
    await elsewhere.close();
    expect(await codeFor()).toBe('UNAUTHENTICATED');
    for (const words of ['Bearer x', 'Bearer a.b.c', 'Basic abc', `Bearer ${foreign}`]) {
      expect(await codeFor(words)).toBe('UNAUTHENTICATED');
    }
    expect((await api.get(thing, {})).headers['www-authenticate']).toBe('Bearer');
  });

  test('a token counts only with its algorithm, issuer, audience and a near end', async () => {
    const claims = { sub: person.id, sid: person.sessionId };
    const none = `${btoa('{"alg":"none","typ":"JWT"}')}.${api.token.split('.')[1]}.`;
    const wrong: [string, string][] = [
      [none, 'UNAUTHENTICATED'],
      [api.app.jwt.sign(claims, { algorithm: 'HS512' }), 'UNAUTHENTICATED'],
      [api.app.jwt.sign(claims, { iss: 'another' }), 'UNAUTHENTICATED'],
      [api.app.jwt.sign(claims, { aud: 'another' }), 'UNAUTHENTICATED'],
      [api.app.jwt.sign({ sub: person.id }), 'UNAUTHENTICATED'],
      [
        api.app.jwt.sign({ ...claims, iat: Math.floor(Date.now() / 1000) - 700 }, { expiresIn: 600 }),
        'TOKEN_EXPIRED',
      ],
      [
        api.app.jwt.sign({ ...claims, iat: Math.floor(Date.now() / 1000) - 700 }, { expiresIn: 86_400 }),
        'TOKEN_EXPIRED',
      ],
    ];
    for (const [made, code] of wrong) expect(await codeFor(`Bearer ${made}`)).toBe(code);
    expect(await codeFor(`Bearer ${api.token}`)).toBeUndefined();
    const { exp, iat } = api.app.jwt.decode<{ exp: number; iat: number }>(api.token) ?? { exp: 0, iat: 0 };
    expect(exp - iat).toBe(600);
  });

  test('a public route answers everybody, and one that forgets to ask refuses', async () => {
    expect((await api.get('/api/v1/open', {})).json()).toEqual({ open: true });
    expect((await api.get('/api/v1/forgetful', {})).json().code).toBe('UNAUTHENTICATED');
  });

  test('a person may make many calls at once, but not without end', async () => {
    const strict = await buildHttp(
      smallDeps({ config: { demo: false, jwtSecret: 's'.repeat(32) } }),
      smallChapters,
    );
    const call = () => strict.inject({ url: thing, headers: api.signedIn });
    const calls = await Promise.all(Array.from({ length: 300 }, call));
    await strict.close();
    expect(calls.filter(({ statusCode }) => statusCode === 200).length).toBeGreaterThanOrEqual(50);
    const refused = calls.find(({ statusCode }) => statusCode === 429);
    expect(refused?.json()).toMatchObject({ code: 'RATE_LIMITED', status: 429 });
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  });

  test('sign-in attempts from one address are limited', async () => {
    const attempt = () => api.app.inject({ method: 'POST', url: '/api/v1/sign-in' });
    const statuses = [];
    for (let time = 0; time < 62; time++) statuses.push((await attempt()).statusCode);
    expect(statuses).toEqual([...Array(60).fill(200), 429, 429]);
  });
});
