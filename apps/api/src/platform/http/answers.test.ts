import { connect } from 'node:net';
import { openSmallApi, type SmallApi } from './testing/small-api';

let api: SmallApi;
beforeAll(async () => {
  api = await openSmallApi();
});
afterAll(() => api.close());

describe('answers', () => {
  test('an unknown error tells nothing of the house', async () => {
    const response = await api.get('/api/v1/broken', {});
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
    const response = await api.get('/api/v1/refused', {});
    expect(response.statusCode).toBe(409);
    expect(response.json()).toMatchObject({
      code: 'ACTION_NOT_ALLOWED',
      reportStatus: 'closed',
      availableActions: ['rate'],
    });
  });

  test('a sane request id is kept, another is replaced', async () => {
    expect((await api.get('/healthz', { 'x-request-id': 'mine-1' })).headers['x-request-id']).toBe('mine-1');
    expect((await api.get('/healthz', { 'x-request-id': 'a b' })).headers['x-request-id']).toBe('made-id');
  });

  test('health needs no database, readiness does', async () => {
    expect((await api.get('/healthz', {})).statusCode).toBe(200);
    expect((await api.get('/readyz', {})).json()).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' });
    api.becomeReady();
    expect((await api.get('/readyz', {})).statusCode).toBe(200);
  });

  test('the browser client is served with a policy that permits its own scripts only', async () => {
    const page = await api.get('/', {});
    expect(page.body).toContain('size()');
    expect(page.headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[^']+';/);
    expect(page.headers['cache-control']).toBe('no-cache');
    const script = await api.get('/app.0123456789abcdef.js', {});
    expect(script.headers['cache-control']).toContain('immutable');
    expect((await api.get('/pages/home', { accept: 'text/html' })).body).toContain('size()');
    expect((await api.get('/pages/home.js', { accept: 'text/html' })).statusCode).toBe(404);
    expect((await api.get('/../http.ts', {})).statusCode).toBe(404);
  });

  test('what is not HTTP gets a problem as well', async () => {
    const address = await api.app.listen({ host: '127.0.0.1', port: 0 });
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
