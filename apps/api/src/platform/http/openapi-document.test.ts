import { openSmallApi, type SmallApi } from './testing/small-api';

let api: SmallApi;
beforeAll(async () => {
  api = await openSmallApi();
});
afterAll(() => api.close());

describe('the OpenAPI document', () => {
  test('describes bodies, addresses and who may call, from the same classes', async () => {
    const document = (await api.get('/openapi.json', {})).json();
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
    expect((await api.get('/docs/', {})).statusCode).toBe(200);
  });
});
