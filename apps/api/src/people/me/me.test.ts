import { v7 } from 'uuid';
import { currentNotice } from '../privacy/notices';
import { openPeopleApp, type PeopleApp } from '../testing/people-app';
import { putStoryAreas, storyAreas } from '../testing/story-areas';

let app: PeopleApp;
beforeAll(async () => {
  app = await openPeopleApp();
  await putStoryAreas(app.deps.dataSource);
});
afterAll(() => app.close());

const get = (accessToken: string) => app.http.get('/api/v1/me').set('authorization', `Bearer ${accessToken}`);
const put = (accessToken: string, body: object) =>
  app.http.put('/api/v1/me/settings').set('authorization', `Bearer ${accessToken}`).send(body);

test('nobody is nobody', async () => {
  expect((await app.http.get('/api/v1/me').expect(401)).body).toMatchObject({ code: 'UNAUTHENTICATED' });
  await app.http.put('/api/v1/me/settings').send({ largeType: true }).expect(401);
});

test('roles come with the names of their areas and organisations, and only while they count', async () => {
  const { accessToken, person } = await app.signIn('code-openid-roles');
  const organisationId = v7();
  const { dataSource } = app.deps;
  await dataSource.query(
    "INSERT INTO organisations (id, code, name, kind) VALUES ($1, 'W', '水务', 'department')",
    [organisationId],
  );
  const grant = (role: string, from: string, to: string | null, area: string | null, of: string | null) =>
    dataSource.query(
      `INSERT INTO role_grants (id, person_id, role, valid_from, valid_to, area_code, organisation_id)
      VALUES ($1, $2, $3, now() + $4::interval, now() + $5::interval, $6, $7)`,
      [v7(), person.id, role, from, to, area, of],
    );
  await grant('worker', '-2 days', '1 day', storyAreas.gridCode, null);
  await grant('department', '-1 day', null, null, organisationId);
  await grant('leader', '-2 days', '-1 day', storyAreas.communityCode, null);
  await grant('dispatcher', '1 day', null, storyAreas.streetCode, null);
  const { body } = await get(accessToken).expect(200);
  expect(body.roles).toEqual([
    {
      role: 'worker',
      area: { code: storyAreas.gridCode, name: '第一网格' },
      validFrom: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      validTo: expect.stringMatching(/Z$/),
    },
    { role: 'department', organisation: { id: organisationId, name: '水务' }, validFrom: expect.anything() },
    { role: 'resident', validFrom: expect.anything() },
  ]);
});

test('what somebody has chosen is remembered; leaving it out changes nothing', async () => {
  const { accessToken, person } = await app.signIn('code-openid-eyes');
  const plain = { largeType: false, showOnHonours: false };
  expect((await get(accessToken)).body.settings).toEqual(plain);
  const larger = { ...plain, largeType: true };
  expect((await put(accessToken, { largeType: true }).expect(200)).body.settings).toEqual(larger);
  expect((await put(accessToken, {}).expect(200)).body.settings).toEqual(larger);
  // To be named on a list is something new about him.
  expect((await put(accessToken, { showOnHonours: true }).expect(403)).body.code).toBe('CONSENT_REQUIRED');
  await app.deps.dataSource.query(
    "INSERT INTO consents (person_id, word, version) VALUES ($1, 'given', $2)",
    [person.id, currentNotice.version],
  );
  const shown = { largeType: true, showOnHonours: true };
  expect((await put(accessToken, { showOnHonours: true }).expect(200)).body.settings).toEqual(shown);
  expect((await get(accessToken)).body.settings).toEqual(shown);
});

test.each([
  { largeType: null },
  { largeType: 'yes' },
  { largeType: 1 },
  { showOnHonours: null },
  { displayName: '市长' },
  { roles: [] },
])('settings refuse %j', async (body) => {
  const { accessToken } = await app.signIn(`code-openid-bad.${JSON.stringify(body).replace(/\W/g, '')}`);
  expect((await put(accessToken, body).expect(400)).body).toMatchObject({ code: 'VALIDATION_FAILED' });
});
