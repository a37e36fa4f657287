import { buildApp } from './app';
import { callerOfRows } from './testing/access/calls';
import { setScene } from './testing/access/scene';
import { callers, pages } from './testing/access/table';
import { registeredRoutes } from './testing/registered-routes';
import { openStage, type Stage } from './testing/stage';

// Some four thousand calls.
jest.setTimeout(180_000);
let stage: Stage;
let call: ReturnType<typeof callerOfRows>;
beforeAll(async () => {
  stage = await openStage();
  call = callerOfRows(stage, await setScene(stage));
});
afterAll(() => stage.close());

test.each(Object.entries(pages))('everybody is answered as the table says: %s', async (_page, rows) => {
  const answered: string[] = [];
  for (const row of rows) {
    const answers: string[] = [];
    for (const persona of Object.values(callers)) {
      answers.push(await call(row, persona === undefined ? stage.noOne : await stage.as(persona)));
    }
    answered.push(`${row.route} ${row.object} ${answers.join(' ')}`);
  }
  expect(answered).toEqual(
    rows.map(({ route, object, expected }) => `${route} ${object} ${expected.join(' ')}`),
  );
  expect(stage.errors).toEqual([]);
});

test('every route stands in the table, and every row of the table is a route', () => {
  expect(differencesFrom(registeredRoutes(stage.app))).toEqual([]);
});

test('a route that the table does not know is named', async () => {
  const app = await buildApp(stage.deps);
  app.get('/api/v1/secrets', async () => 'told to anybody');
  await app.ready();
  expect(differencesFrom(registeredRoutes(app))).toEqual(['not in the table: GET /secrets']);
  await app.close();
});

test('so is a row whose route is gone', () => {
  const fewer = registeredRoutes(stage.app).filter((route) => route !== 'GET /api/v1/me');
  expect(differencesFrom(fewer)).toEqual(['no route: GET /me']);
});

function differencesFrom(registered: readonly string[]): string[] {
  const routes = new Set(registered.map((route) => route.replace(' /api/v1', ' ')));
  const known = new Set(
    Object.values(pages)
      .flat()
      .map(({ route }) => route),
  );
  return [
    ...[...routes].filter((route) => !known.has(route)).map((route) => `not in the table: ${route}`),
    ...[...known].filter((route) => !routes.has(route)).map((route) => `no route: ${route}`),
  ];
}
