import { openSmallApi, personId, type SmallApi } from './testing/small-api';

let api: SmallApi;
beforeAll(async () => {
  api = await openSmallApi();
});
afterAll(() => api.close());

describe('addresses', () => {
  const thing = `/api/v1/things/${personId}`;

  test('numbers in a query arrive as numbers', async () => {
    expect((await api.get(`${thing}?limit=20&longitude=-114.5`)).json()).toEqual({
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
    const response = await api.get(`${thing}?${query}`);
    expect(response.statusCode).toBe(400);
    expect(response.json().errors[0].path).toBe(path);
  });

  test.each(['not-a-uuid', '%00', '1'])('an id like %s is refused', async (id) => {
    const response = await api.get(`/api/v1/things/${id}`);
    expect(response.json()).toMatchObject({ status: 400, errors: [{ path: 'id' }] });
  });

  test('a route without query parameters takes none', async () => {
    expect((await api.get('/api/v1/open?x=1')).statusCode).toBe(400);
  });

  test('nothing there is a 404, another method a 405 that names the right ones', async () => {
    expect((await api.get('/api/v1/nowhere')).json()).toMatchObject({ status: 404, code: 'ROUTE_NOT_FOUND' });
    const wrong = await api.app.inject({ method: 'DELETE', url: thing });
    expect(wrong.json()).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' });
    expect(wrong.headers.allow).toBe('GET, HEAD');
    expect((await api.get('/api/v1/%ZZ')).json()).toMatchObject({ status: 400, code: 'VALIDATION_FAILED' });
  });
});
