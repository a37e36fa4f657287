import { buildApp } from './app';
import { callRow } from './testing/access-calls';
import { type Scene, setScene } from './testing/access-scene';
import { registeredRoutes } from './testing/registered-routes';
import { openStage, type Stage } from './testing/stage';

/**
 * Who gets what answer from every route. `pub` and `full` are a 200 with the public and the full view of a report.
 * Reports: 郭飞's own at the gate; res2's in the same grid; res2's, given on to the water company; res2's in another
 * community of the street, which nobody handles; res2's in another district, declined and so hidden; one that is not.
 * Each action is tried in a status from which somebody may do it. Routes stand below /api/v1, or beside it.
 */
const table = `
                                                    none res1 res2 cour wkr1 wkr2 lead disp dist city dept prop adm
GET /healthz                             -          200  200  200  200  200  200  200  200  200  200  200  200  200
GET /openapi.json                        -          200  200  200  200  200  200  200  200  200  200  200  200  200
GET /readyz                              -          200  200  200  200  200  200  200  200  200  200  200  200  200
GET /docs                                -          200  200  200  200  200  200  200  200  200  200  200  200  200
GET /docs/                               -          200  200  200  200  200  200  200  200  200  200  200  200  200
GET /docs/*                              -          302  302  302  302  302  302  302  302  302  302  302  302  302
GET /docs/json                           -          200  200  200  200  200  200  200  200  200  200  200  200  200
GET /docs/static/index.html              -          302  302  302  302  302  302  302  302  302  302  302  302  302
GET /docs/static/swagger-initializer.js  -          200  200  200  200  200  200  200  200  200  200  200  200  200
GET /docs/yaml                           -          200  200  200  200  200  200  200  200  200  200  200  200  200
GET /areas/locate                        -          401  200  200  200  200  200  200  200  200  200  200  200  200
GET /auth/demo                           -          200  200  200  200  200  200  200  200  200  200  200  200  200
GET /categories                          -          200  200  200  200  200  200  200  200  200  200  200  200  200
GET /inbox                               -          401  200  200  200  200  200  200  200  200  200  200  200  200
GET /me                                  -          401  200  200  200  200  200  200  200  200  200  200  200  200
GET /photos/:id/:variant                 signed     200  200  200  200  200  200  200  200  200  200  200  200  200
GET /photos/:id/:variant                 unsigned   403  403  403  403  403  403  403  403  403  403  403  403  403
GET /reports                             mine       401  200  200  200  200  200  200  200  200  200  200  200  200
GET /reports                             assigned   401  200  200  200  200  200  200  200  200  200  200  200  200
GET /reports                             area       401  403  403  403  403  403  200  200  200  200  403  403  200
GET /reports/nearby                      -          401  200  200  200  200  200  200  200  200  200  200  200  200
POST /auth/bind                          -          401  403  403  403  403  403  403  403  403  403  403  403  403
POST /auth/demo                          -          200  200  200  200  200  200  200  200  200  200  200  200  200
POST /auth/logout                        -          204  204  204  204  204  204  204  204  204  204  204  204  204
POST /auth/refresh                       -          401  401  401  401  401  401  401  401  401  401  401  401  401
POST /auth/wechat                        -          503  503  503  503  503  503  503  503  503  503  503  503  503
POST /inbox/:id/read                     own        401  404  404  204  404  404  404  404  404  404  404  404  404
POST /inbox/:id/read                     missing    401  404  404  404  404  404  404  404  404  404  404  404  404
POST /photos                             -          401  201  201  201  201  201  201  201  201  201  201  201  201
POST /reports                            -          401  201  201  201  201  201  201  201  201  201  201  201  201
PUT /me/settings                         -          401  200  200  200  200  200  200  200  200  200  200  200  200
GET /reports/:id                         own        401  pub  pub  full full pub  full full full full pub  pub  full
GET /reports/:id                         same-grid  401  pub  full pub  full pub  full full full full pub  pub  full
GET /reports/:id                         to-company 401  pub  full pub  full pub  full full full full full pub  full
GET /reports/:id                         other-grid 401  pub  full pub  pub  pub  pub  full full full pub  pub  full
GET /reports/:id                         hidden     401  404  full 404  404  404  404  404  404  full 404  404  full
GET /reports/:id                         missing    401  404  404  404  404  404  404  404  404  404  404  404  404
GET /reports/:id/candidates              own        401  403  403  403  403  403  200  200  200  200  403  403  403
GET /reports/:id/candidates              same-grid  401  403  403  403  403  403  200  200  200  200  403  403  403
GET /reports/:id/candidates              to-company 401  403  403  403  403  403  200  200  200  200  403  403  403
GET /reports/:id/candidates              other-grid 401  403  403  403  403  403  403  200  200  200  403  403  403
GET /reports/:id/candidates              hidden     401  404  403  404  404  404  404  404  404  200  404  404  403
GET /reports/:id/candidates              missing    401  404  404  404  404  404  404  404  404  404  404  404  404
GET /reports/:id/history                 own        401  pub  pub  full full pub  full full full full pub  pub  full
GET /reports/:id/history                 same-grid  401  pub  full pub  full pub  full full full full pub  pub  full
GET /reports/:id/history                 to-company 401  pub  full pub  full pub  full full full full full pub  full
GET /reports/:id/history                 other-grid 401  pub  full pub  pub  pub  pub  full full full pub  pub  full
GET /reports/:id/history                 hidden     401  404  full 404  404  404  404  404  404  full 404  404  full
GET /reports/:id/history                 missing    401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/accept         own        401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/accept         same-grid  401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/accept         to-company 401  409  409  409  409  409  409  409  409  409  full 409  409
POST /reports/:id/actions/accept         other-grid 401  409  409  409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/accept         hidden     401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/accept         missing    401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/assign         own        401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/assign         same-grid  401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/assign         to-company 401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/assign         other-grid 401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/assign         hidden     401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/assign         missing    401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/confirm        own        401  409  409  full 409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/confirm        same-grid  401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/confirm        to-company 401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/confirm        other-grid 401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/confirm        hidden     401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/confirm        missing    401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/contest        own        401  409  409  full 409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/contest        same-grid  401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/contest        to-company 401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/contest        other-grid 401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/contest        hidden     401  404  full 404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/contest        missing    401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/decline        own        401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/decline        same-grid  401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/decline        to-company 401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/decline        other-grid 401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/decline        hidden     401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/decline        missing    401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/make-safe      own        401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/make-safe      same-grid  401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/make-safe      to-company 401  409  409  409  409  409  409  409  409  409  full 409  409
POST /reports/:id/actions/make-safe      other-grid 401  409  409  409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/make-safe      hidden     401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/make-safe      missing    401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/rate           own        401  409  409  full 409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/rate           same-grid  401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/rate           to-company 401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/rate           other-grid 401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/rate           hidden     401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/rate           missing    401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/remark         own        401  409  409  full full 409  full full full full 409  409  full
POST /reports/:id/actions/remark         same-grid  401  409  full 409  full 409  full full full full 409  409  full
POST /reports/:id/actions/remark         to-company 401  409  full 409  full 409  full full full full full 409  full
POST /reports/:id/actions/remark         other-grid 401  409  full 409  409  409  409  full full full 409  409  full
POST /reports/:id/actions/remark         hidden     401  404  full 404  404  404  404  404  404  full 404  404  full
POST /reports/:id/actions/remark         missing    401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/resolve        own        401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/resolve        same-grid  401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/resolve        to-company 401  409  409  409  409  409  409  409  409  409  full 409  409
POST /reports/:id/actions/resolve        other-grid 401  409  409  409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/resolve        hidden     401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/resolve        missing    401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/return         own        401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/return         same-grid  401  409  409  409  full 409  409  409  409  409  409  409  409
POST /reports/:id/actions/return         to-company 401  409  409  409  409  409  409  409  409  409  full 409  409
POST /reports/:id/actions/return         other-grid 401  409  409  409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/return         hidden     401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/return         missing    401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/verify         own        401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/verify         same-grid  401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/verify         to-company 401  409  409  409  409  409  full full full full 409  409  409
POST /reports/:id/actions/verify         other-grid 401  409  409  409  409  409  409  full full full 409  409  409
POST /reports/:id/actions/verify         hidden     401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/verify         missing    401  404  404  404  404  404  404  404  404  404  404  404  404
POST /reports/:id/actions/withdraw       own        401  409  409  full 409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/withdraw       same-grid  401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/withdraw       to-company 401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/withdraw       other-grid 401  409  full 409  409  409  409  409  409  409  409  409  409
POST /reports/:id/actions/withdraw       hidden     401  404  409  404  404  404  404  404  404  409  404  404  409
POST /reports/:id/actions/withdraw       missing    401  404  404  404  404  404  404  404  404  404  404  404  404
`;

const people: Record<string, string | undefined> = {
  none: undefined,
  res1: 'resident-1',
  res2: 'resident-2',
  cour: 'courier-1',
  wkr1: 'worker-1',
  wkr2: 'worker-2',
  lead: 'leader-1',
  disp: 'dispatcher-1',
  dist: 'district-1',
  city: 'city-1',
  dept: 'department-1',
  prop: 'property-1',
  adm: 'admin-1',
};
const [columns = [], ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

// More than a thousand calls, most of them with a report put back in its place first.
jest.setTimeout(120_000);
let stage: Stage;
let scene: Scene;
beforeAll(async () => {
  stage = await openStage();
  scene = await setScene(stage);
});
afterAll(() => stage.close());

test('every route answers everybody as the table says', async () => {
  const answered: string[][] = [];
  for (const [method, path, object = '', ...expected] of rows) {
    const answers: string[] = [];
    for (const [index] of expected.entries()) {
      const persona = people[columns[index] ?? ''];
      const by = persona === undefined ? stage.noOne : await stage.as(persona);
      answers.push(await callRow(stage, scene, { route: `${method} ${path}`, object }, by));
    }
    answered.push([method ?? '', path ?? '', object, ...answers]);
  }
  expect(answered.map((row) => row.join(' '))).toEqual(rows.map((row) => row.join(' ')));
  expect(rows.every((row) => row.length === columns.length + 3)).toBe(true);
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
  const known = new Set(rows.map(([method, path]) => `${method} ${path}`));
  return [
    ...[...routes].filter((route) => !known.has(route)).map((route) => `not in the table: ${route}`),
    ...[...known].filter((route) => !routes.has(route)).map((route) => `no route: ${route}`),
  ];
}
