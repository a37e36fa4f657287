import { openPeopleApp, type PeopleApp } from '../testing/people-app';
import { putStoryAreas, storyAreas } from '../testing/story-areas';
import { demoPeople, personas } from './demo-people';
import { seedDemoPeople } from './seed-demo-people';
import { demoTokens } from './sign-in-as';

let app: PeopleApp;
beforeAll(async () => {
  app = await openPeopleApp();
  await putStoryAreas(app.deps.dataSource);
  await seedDemoPeople(app.deps.dataSource, storyAreas);
});
afterAll(() => app.close());

const everything = async () =>
  Promise.all(
    ['people', 'role_grants', 'organisations'].map((table) =>
      app.deps.dataSource.query(`SELECT * FROM ${table} ORDER BY id`),
    ),
  );

test('the contract’s personas are there, each with a name and its role', async () => {
  const { body } = await app.http.get('/api/v1/auth/demo').expect(200);
  expect(body.items.map(({ persona }: { persona: string }) => persona)).toEqual(personas);
  const roles = Object.fromEntries(
    body.items.map((item: { persona: string; roles: string[] }) => [item.persona, item.roles]),
  );
  expect(roles).toEqual({
    'resident-1': ['resident'],
    'resident-2': ['resident'],
    'courier-1': ['courier'],
    'worker-1': ['worker'],
    'worker-2': ['worker'],
    'leader-1': ['leader'],
    'dispatcher-1': ['dispatcher'],
    'district-1': ['dispatcher'],
    'city-1': ['dispatcher'],
    'department-1': ['department'],
    'property-1': ['property'],
    'admin-1': ['admin'],
  });
});

test('people of the same role are told apart by their area; who has none names none', async () => {
  const { body } = await app.http.get('/api/v1/auth/demo').expect(200);
  const areas = new Map(
    body.items.map(({ persona, area }: { persona: string; area?: string }) => [persona, area]),
  );
  expect(areas.get('dispatcher-1')).toBe('南湖街道');
  expect(areas.get('district-1')).not.toBe(areas.get('dispatcher-1'));
  expect(areas.get('worker-1')).not.toBe(areas.get('worker-2'));
  expect(areas.get('resident-1')).toBeUndefined();
});

test('courier-1 is 郭飞, worker-1 has the grid of the story, dispatcher-1 its street', async () => {
  const as = async (persona: string) =>
    (await app.http.post('/api/v1/auth/demo').send({ persona }).expect(200)).body.person;
  expect(await as('courier-1')).toMatchObject({ displayName: '郭飞' });
  expect(await as('worker-1')).toMatchObject({ roles: [{ area: { code: storyAreas.gridCode } }] });
  expect(await as('dispatcher-1')).toMatchObject({ roles: [{ area: { name: '南湖街道' } }] });
  expect(await as('department-1')).toMatchObject({
    roles: [{ role: 'department', organisation: { name: '自来水公司（演示）' } }],
  });
});

test('seeding again changes nothing, also not what was changed since', async () => {
  await app.deps.dataSource.query("UPDATE people SET display_name = '郭大飞' WHERE persona = 'courier-1'");
  const before = await everything();
  await seedDemoPeople(app.deps.dataSource, storyAreas);
  expect(await everything()).toEqual(before);
});

test('every further grid has a worker, who is the same person in every demonstration', () => {
  const workers = demoPeople(storyAreas).filter(({ persona }) => persona === undefined);
  expect(workers.map(({ roles }) => roles[0]?.areaCode)).toEqual(storyAreas.otherGridCodes);
  expect(demoPeople(storyAreas)).toEqual(demoPeople(storyAreas));
  for (const { id } of demoPeople(storyAreas)) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});

test('nobody signs in as somebody who is no persona', async () => {
  const answer = await app.http.post('/api/v1/auth/demo').send({ persona: 'mayor-1' }).expect(422);
  expect(answer.body).toMatchObject({ code: 'PERSONA_UNKNOWN' });
});

test('tokens of all personas work', async () => {
  const { app: fastify, deps } = app;
  const tokens = await demoTokens({
    ...deps,
    accessTokenFor: ({ id, sessionId }) => fastify.jwt.sign({ sub: id, sid: sessionId }),
  });
  expect(tokens.map(({ persona }) => persona)).toEqual(personas);
  for (const { accessToken, displayName } of tokens) {
    const { body } = await app.http
      .get('/api/v1/me')
      .set('authorization', `Bearer ${accessToken}`)
      .expect(200);
    expect(body.displayName).toBe(displayName);
  }
});

test('outside a demonstration there is nothing to sign in to, whatever is sent', async () => {
  const real = await openPeopleApp({ demo: false });
  await seedDemoPeople(real.deps.dataSource, storyAreas);
  for (const answer of [
    await real.http.get('/api/v1/auth/demo'),
    await real.http.post('/api/v1/auth/demo').send({ persona: 'admin-1' }),
    await real.http.post('/api/v1/auth/demo').send({ nonsense: true }),
  ]) {
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ code: 'DEMO_DISABLED' });
  }
  await real.close();
});
