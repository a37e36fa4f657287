import { createCaller } from './caller';
import { fetchSend, fetchUpload } from './fetch-transport';
import { memoryTokens } from './session';
import { type Answering, type LoopbackApi, startLoopbackApi } from './testing/loopback-api';
import { ApiProblem, NoAnswer } from './transport';

let api: LoopbackApi;
/** The access token that the server takes now; the refresh token that it will take next. */
let good: { access: string; refresh: string };
let refresh: (answer: Answering) => void;
let signedOut: number;

const refused = {
  type: 'about:blank',
  title: 'Ended',
  status: 401,
  detail: 'Sign in again.',
  code: 'SESSION_ENDED',
  requestId: 'r',
};

beforeEach(async () => {
  good = { access: 'access-2', refresh: 'refresh-1' };
  signedOut = 0;
  refresh = (answer) => {
    good = { access: 'access-2', refresh: 'refresh-2' };
    answer.json(200, { accessToken: good.access, refreshToken: good.refresh });
  };
  api = await startLoopbackApi(async (call, answer) => {
    if (call.url === '/api/v1/auth/refresh') {
      // Slow enough for every call in flight to find out that its token is old.
      await new Promise((resolve) => setTimeout(resolve, 50));
      refresh(answer);
    } else if (call.headers.authorization === `Bearer ${good.access}`) answer.json(200, { url: call.url });
    else answer.json(401, { ...refused, code: 'TOKEN_EXPIRED' });
  });
});

afterEach(() => api.stop());

function caller() {
  const tokens = memoryTokens();
  tokens.write({ accessToken: 'access-1', refreshToken: 'refresh-1' });
  const onSignedOut = () => {
    signedOut += 1;
  };
  return {
    tokens,
    ...createCaller({ base: api.base, send: fetchSend(), upload: fetchUpload(), tokens, onSignedOut }),
  };
}

describe('a session', () => {
  it('is renewed once for all calls in flight, and each of them gets its own answer', async () => {
    const { call, tokens } = caller();
    const paths = Array.from({ length: 20 }, (_, index) => `/reports/${index}`);
    const answers = await Promise.all(paths.map((path) => call('GET', path)));
    expect(answers).toEqual(paths.map((path) => ({ url: `/api/v1${path}` })));
    expect(api.count('/api/v1/auth/refresh')).toBe(1);
    expect(tokens.read()).toEqual({ accessToken: 'access-2', refreshToken: 'refresh-2' });
    expect(signedOut).toBe(0);
  });

  it('is renewed where the server has forgotten its token for a moment and gives the same again', async () => {
    const { call, tokens } = caller();
    good = { access: 'nobody’s', refresh: 'refresh-1' };
    refresh = (answer) => {
      good = { access: 'access-1', refresh: 'refresh-2' };
      answer.json(200, { accessToken: good.access, refreshToken: good.refresh });
    };
    await expect(call('GET', '/me')).resolves.toEqual({ url: '/api/v1/me' });
    expect(tokens.read()).toEqual({ accessToken: 'access-1', refreshToken: 'refresh-2' });
  });

  it('is not renewed while its token is good', async () => {
    const { call, tokens } = caller();
    tokens.write({ accessToken: 'access-2', refreshToken: 'refresh-2' });
    await call('GET', '/me');
    expect(api.count('/api/v1/auth/refresh')).toBe(0);
  });

  it('is renewed for an upload as well, which is then sent again whole', async () => {
    const { upload } = caller();
    const file = { bytes: new Uint8Array([1, 2, 3, 4]), name: 'manhole.jpg', type: 'image/jpeg' };
    await expect(upload('/photos', file)).resolves.toEqual({ url: '/api/v1/photos' });
    const sent = api.received.filter((call) => call.url === '/api/v1/photos');
    expect(sent).toHaveLength(2);
    for (const { body } of sent) {
      expect(body).toContain('name="file"; filename="manhole.jpg"');
      expect(body).toContain('\u0001\u0002\u0003\u0004');
    }
  });

  it('survives a lost answer to its renewal: the same refresh token is shown again', async () => {
    const { call, tokens } = caller();
    const asUsual = refresh;
    refresh = (answer) => answer.hangUp();
    await expect(call('GET', '/me')).rejects.toThrow(NoAnswer);
    expect(tokens.read()).toEqual({ accessToken: 'access-1', refreshToken: 'refresh-1' });
    refresh = asUsual;
    await expect(call('GET', '/me')).resolves.toEqual({ url: '/api/v1/me' });
    const shown = api.received.filter((call) => call.url === '/api/v1/auth/refresh').map((call) => call.body);
    expect(shown).toEqual([shown[0], '{"refreshToken":"refresh-1"}']);
    expect(signedOut).toBe(0);
  });

  it('survives a server that is busy or ill', async () => {
    for (const status of [429, 500, 503]) {
      const { call, tokens } = caller();
      refresh = (answer) => answer.json(status, { ...refused, status, code: 'RATE_LIMITED' });
      await expect(call('GET', '/me')).rejects.toMatchObject({ problem: { code: 'TOKEN_EXPIRED' } });
      expect(tokens.read()).toBeDefined();
    }
    expect(signedOut).toBe(0);
  });

  it('ends when its renewal is refused: tokens go, the person is told once, however many calls there were', async () => {
    const { call, tokens } = caller();
    refresh = (answer) => answer.json(401, refused);
    const calls = await Promise.allSettled([call('GET', '/a'), call('GET', '/b'), call('GET', '/c')]);
    for (const result of calls) {
      expect(result).toMatchObject({ status: 'rejected', reason: expect.any(ApiProblem) });
    }
    expect(tokens.read()).toBeUndefined();
    expect(signedOut).toBe(1);
    expect(api.count('/api/v1/auth/refresh')).toBe(1);
  });

  it('is not renewed into the session of whoever signs in meanwhile, and nothing is sent in his name', async () => {
    const { call, tokens } = caller();
    const another = { accessToken: 'another-access', refreshToken: 'another-refresh', personId: '2' };
    const asUsual = refresh;
    refresh = (answer) => {
      tokens.write(another);
      asUsual(answer);
    };
    await expect(call('POST', '/reports', { body: {} })).rejects.toMatchObject({
      problem: { code: 'TOKEN_EXPIRED' },
    });
    expect(tokens.read()).toEqual(another);
    expect(api.count('/api/v1/reports')).toBe(1);
  });

  it('goes on with what another window of the same person has renewed meanwhile', async () => {
    const { call, tokens } = caller();
    const kept = { accessToken: 'access-1', refreshToken: 'refresh-1', personId: '1' };
    tokens.write(kept);
    good = { access: 'access-9', refresh: 'refresh-9' };
    const elsewhere = { ...kept, accessToken: 'access-9', refreshToken: 'refresh-9' };
    refresh = (answer) => {
      tokens.write(elsewhere);
      answer.json(401, refused);
    };
    await expect(call('GET', '/me')).resolves.toEqual({ url: '/api/v1/me' });
    expect(tokens.read()).toEqual(elsewhere);
    expect(signedOut).toBe(0);
  });

  it('is renewed into itself: its tokens stay its person’s', async () => {
    const { call, tokens } = caller();
    tokens.write({ accessToken: 'access-1', refreshToken: 'refresh-1', personId: '1' });
    await call('GET', '/me');
    expect(tokens.read()).toEqual({ accessToken: 'access-2', refreshToken: 'refresh-2', personId: '1' });
  });

  it('is not asked for by calls that need none', async () => {
    const { call } = caller();
    await expect(call('POST', '/auth/demo', { body: {}, anonymous: true })).rejects.toThrow(ApiProblem);
    expect(api.received[0]?.headers.authorization).toBeUndefined();
    expect(api.count('/api/v1/auth/refresh')).toBe(0);
  });
});
