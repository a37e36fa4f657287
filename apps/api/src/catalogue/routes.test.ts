import type { CatalogueView } from '@weilinli/contracts';
import Fastify, { type FastifyInstance } from 'fastify';
import request from 'supertest';
import { openTestDatabase, type TestDatabase } from '../platform/testing/test-database';
import { openCatalogueHolder } from './catalogue-holder';
import { ensureCatalogue } from './ensure-catalogue';
import { shippedCatalogue } from './read-catalogue-file';
import { catalogueRoutes } from './routes';
import { storeCatalogue } from './store-catalogue';

let database: TestDatabase;
let app: FastifyInstance;

beforeAll(async () => {
  database = await openTestDatabase();
  await ensureCatalogue(database, {});
  app = Fastify();
  const catalogue = await openCatalogueHolder(database.dataSource);
  await app.register(catalogueRoutes({ catalogue }), { prefix: '/api/v1' });
  await app.ready();
});

afterAll(async () => {
  await app.close();
  await database.close();
});

const read = (headers: Record<string, string> = {}) =>
  request(app.server).get('/api/v1/categories').set(headers);

test('everybody reads the whole catalogue with its groups on one page', async () => {
  const { body, headers }: { body: CatalogueView; headers: Record<string, string> } =
    await read().expect(200);
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
  expect(body.nextCursor).toBeNull();
  expect(body.items.length).toBe(shippedCatalogue().catalogue.categories.length);
  expect(body.groups).toHaveLength(10);
  expect(body.items.find(({ code }) => code === 'P0103')).toMatchObject({
    name: '雨水井盖',
    group: 'manhole',
    kind: 'component',
    icon: 'manhole',
    closingCondition: expect.any(String),
    keywords: expect.arrayContaining(['窨井盖']),
    conditions: expect.arrayContaining([
      {
        code: 'missing',
        name: '缺失',
        severity: 'critical',
        filingCondition: expect.any(String),
        limits: {
          accept: { amount: 15, unit: 'minute' },
          makeSafe: { amount: 2, unit: 'urgentHour' },
          resolve: { amount: 24, unit: 'hour' },
        },
      },
    ]),
  });
  expect(body.items.find(({ code }) => code === 'E0502')).toMatchObject({ emergency: '119' });
});

test('who has it already is not sent it again, until another version is in force', async () => {
  const { headers } = await read().expect(200);
  const tag = headers.etag ?? '';
  await read({ 'if-none-match': tag }).expect(304);
  await read({ 'if-none-match': `"other", W/${tag}` }).expect(304);

  const { catalogue } = shippedCatalogue();
  const [first, ...others] = catalogue.categories;
  if (first === undefined) throw new Error('An empty catalogue cannot be.');
  const changed = { ...catalogue, categories: [{ ...first, name: '新名' }, ...others] };
  await storeCatalogue(database, { catalogue: changed, source: 'file city.json' });

  const { body } = await read({ 'if-none-match': tag }).expect(200);
  expect(body.items[0].name).toBe('新名');
});
