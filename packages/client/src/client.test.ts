import { createClient } from './client';
import { fetchSend, fetchUpload } from './fetch-transport';
import { memoryTokens } from './session';
import { type Answering, type LoopbackApi, type Received, startLoopbackApi } from './testing/loopback-api';
import { ApiProblem, NoAnswer } from './transport';

let api: LoopbackApi;
let handle: (call: Received, answer: Answering) => void;

beforeEach(async () => {
  handle = (_call, answer) => answer.json(200, { items: [], nextCursor: null });
  api = await startLoopbackApi((call, answer) => handle(call, answer));
});

afterEach(() => api.stop());

function client(timeout?: number) {
  const tokens = memoryTokens();
  const send = fetchSend(fetch, timeout);
  return { tokens, ...createClient({ base: api.base, send, upload: fetchUpload(), tokens }) };
}

const session = {
  accessToken: 'a',
  refreshToken: 'r',
  expiresIn: 600,
  person: { id: '1', displayName: '郭飞', roles: [] },
};

describe('the client', () => {
  it('keeps the tokens of who signs in and drops them when he signs out', async () => {
    const { signInAs, signOut, tokens } = client();
    handle = (_call, answer) => answer.json(200, session);
    await expect(signInAs('courier-1')).resolves.toEqual(session);
    expect(tokens.read()).toEqual({ accessToken: 'a', refreshToken: 'r', personId: '1' });
    handle = (_call, answer) => answer.json(204);
    await signOut();
    expect(tokens.read()).toBeUndefined();
    expect(api.received[1]).toMatchObject({ url: '/api/v1/auth/logout', body: '{"refreshToken":"r"}' });
  });

  it('drops the tokens at once even if the server does not hear of it', async () => {
    const { signOut, tokens } = client();
    tokens.write({ accessToken: 'a', refreshToken: 'r' });
    handle = (_call, answer) => answer.hangUp();
    await expect(signOut()).rejects.toThrow(NoAnswer);
    expect(tokens.read()).toBeUndefined();
  });

  it('sends the same idempotency key when the same thing is sent again, and none unless asked', async () => {
    const { act } = client();
    await act('7', 'accept', { version: 2 }, 'key-1');
    await act('7', 'accept', { version: 2 }, 'key-1');
    await act('7', 'accept');
    expect(api.received.map((call) => call.headers['idempotency-key'])).toEqual([
      'key-1',
      'key-1',
      undefined,
    ]);
    expect(api.received[0]).toMatchObject({
      method: 'POST',
      url: '/api/v1/reports/7/actions/accept',
      body: '{"version":2}',
    });
  });

  it('names the installation with what is reported, and with nothing else', async () => {
    const { submitReport, act } = createClient({
      ...{ base: api.base, send: fetchSend(), upload: fetchUpload(), tokens: memoryTokens() },
      device: () => 'an-installation-of-the-app',
    });
    await submitReport({
      categoryCode: 'P0103',
      photoIds: [],
      place: { longitude: 1, latitude: 2, datum: 'gcj02' },
    });
    await act('7', 'accept');
    expect(api.received.map((call) => call.headers['weilinli-device'])).toEqual([
      'an-installation-of-the-app',
      undefined,
    ]);
  });

  it('writes a query: lists joined, Chinese escaped, what is not given left out', async () => {
    const { reports, nearby } = client();
    await reports({ scope: 'area', status: ['submitted', 'dispatched'], limit: 5 });
    await nearby({ longitude: 114.318, latitude: 30.51, datum: 'gcj02', category: '井盖 & 更多' });
    expect(api.received.map((call) => call.url)).toEqual([
      '/api/v1/reports?scope=area&status=submitted%2Cdispatched&limit=5',
      `/api/v1/reports/nearby?longitude=114.318&latitude=30.51&datum=gcj02&category=${encodeURIComponent('井盖 & 更多')}`,
    ]);
  });

  it('asks for duty, leave, teams, desks and figures where they are', async () => {
    const { sayDuty, leaves, takeLeave, cancelLeave, handOver, team, desk, followed, indices } = client();
    await sayDuty({ onDuty: true });
    await leaves();
    await takeLeave({ startsAt: 'a', endsAt: 'b', handOver: 'choose' });
    await cancelLeave('3');
    await handOver('4', 'choose');
    await team({ areaCode: '42', limit: 50 });
    await desk();
    await followed({ cursor: 'c' });
    await indices({ areaCode: '42', from: 'a', to: 'b', by: 'child' });
    expect(api.received.map(({ method, url, body }) => `${method} ${url} ${body}`)).toEqual([
      'PUT /api/v1/duty {"onDuty":true}',
      'GET /api/v1/leaves ',
      'POST /api/v1/leaves {"startsAt":"a","endsAt":"b","handOver":"choose"}',
      'POST /api/v1/leaves/3/cancel ',
      'POST /api/v1/people/4/hand-over {"to":"choose"}',
      'GET /api/v1/teams?areaCode=42&limit=50 ',
      'GET /api/v1/desk ',
      'GET /api/v1/reports?scope=followed&cursor=c ',
      'GET /api/v1/indices?areaCode=42&from=a&to=b&by=child ',
    ]);
  });

  it('says what the server refused', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Not allowed',
      status: 409,
      detail: 'The report is closed.',
      code: 'ACTION_NOT_ALLOWED',
      requestId: 'req-1',
      reportStatus: 'closed',
      availableActions: ['rate'],
    };
    handle = (_call, answer) => answer.json(409, problem, { 'content-type': 'application/problem+json' });
    const refusal = await client()
      .act('7', 'accept')
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ApiProblem);
    expect(refusal).toMatchObject({ message: 'The report is closed.', problem });
  });

  it.each([
    [502, 'SERVICE_UNAVAILABLE'],
    [503, 'SERVICE_UNAVAILABLE'],
    [500, 'INTERNAL_ERROR'],
  ])('makes a problem of a proxy’s own page (%i)', async (status, code) => {
    handle = (_call, answer) => answer.raw(status, 'text/html', '<h1>Bad gateway</h1>');
    await expect(client().me()).rejects.toMatchObject({ problem: { status, code } });
  });

  it('says that there was no answer when the line is cut, broken off or silent', async () => {
    handle = (_call, answer) => answer.hangUp();
    await expect(client().me()).rejects.toThrow(NoAnswer);
    handle = (_call, answer) => answer.raw(200, 'application/json', '{"id":');
    await expect(client().me()).rejects.toThrow(NoAnswer);
    handle = () => undefined;
    await expect(client(100).me()).rejects.toThrow(NoAnswer);
  });

  it('says that there was no answer when nobody listens, and keeps the cause', async () => {
    const { me } = client();
    await api.stop();
    await expect(me()).rejects.toThrow(NoAnswer);
    await expect(me()).rejects.toHaveProperty('cause.message', 'fetch failed');
  });
});
