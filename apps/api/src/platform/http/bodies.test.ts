import { openSmallApi, personId, type SmallApi } from './testing/small-api';

let api: SmallApi;
beforeAll(async () => {
  api = await openSmallApi();
});
afterAll(() => api.close());

const good = { name: '井盖', place: { longitude: 114.3, datum: 'gcj02' } };

describe('bodies', () => {
  test('what fits its class arrives as it was sent', async () => {
    const sent = { ...good, count: 3, others: [{ longitude: 1, datum: 'wgs84' }] };
    const response = await api.post(sent);
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
    const response = await api.post(body);
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
    const response = await api.post(body, headers);
    expect(response.json()).toMatchObject({ status, code });
    expect(response.statusCode).toBe(status);
  });

  test('a route without a body takes none or an empty one, but nothing else', async () => {
    const call = (payload?: object) =>
      api.app.inject({
        method: 'POST',
        url: '/api/v1/nothing',
        headers: api.signedIn,
        ...(payload ? { payload } : {}),
      });
    expect((await call()).statusCode).toBe(200);
    expect((await call({})).statusCode).toBe(200);
    expect((await call({ x: 1 })).json().errors).toEqual([{ path: 'x', message: 'is not known here' }]);
  });
});
