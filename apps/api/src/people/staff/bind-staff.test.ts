import { seedDemoPeople } from '../demo/seed-demo-people';
import { openPeopleApp, type PeopleApp } from '../testing/people-app';
import { putStoryAreas, storyAreas } from '../testing/story-areas';
import { importStaff } from './import-staff';

let app: PeopleApp;
beforeAll(async () => {
  app = await openPeopleApp();
  await putStoryAreas(app.deps.dataSource);
});
afterAll(() => app.close());

async function newCode(staffNumber: string): Promise<string> {
  const line = `${staffNumber},王小明,worker,${storyAreas.gridCode}`;
  const file = new TextEncoder().encode(`staffNumber,name,role,area\n${line}`);
  const { codes } = await importStaff(app.deps, { file, mode: 'add', codes: 'missing' });
  return codes[0]?.code ?? '';
}
const bind = (accessToken: string, staffCode: string, key?: string) =>
  app.http
    .post('/api/v1/auth/bind')
    .set('authorization', `Bearer ${accessToken}`)
    .set(key ? { 'idempotency-key': key } : {})
    .send({ staffCode });

test('a code makes a WeChat user the member of staff, and he stays the person that he was', async () => {
  const { accessToken, person } = await app.signIn('code-openid-wang');
  const code = await newCode('B-1');
  const typed = ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)}`;
  const { body } = await bind(accessToken, typed).expect(200);
  expect(body).toMatchObject({
    id: person.id,
    displayName: '王小明',
    roles: [{ role: 'resident' }, { role: 'worker', area: { name: '第一网格' } }],
  });
  expect((await app.signIn('code-openid-wang.2')).person.id).toBe(person.id);
  const [retired] = await app.deps.dataSource.query(
    "SELECT id FROM people WHERE display_name = '王小明' AND erased_at IS NOT NULL",
  );
  expect(app.handedOver).toEqual([{ from: retired.id, to: person.id }]);
});

test('the staff list goes on to speak of the same person after he was bound', async () => {
  expect(await newCode('B-1')).toBe('');
  const [{ count }] = await app.deps.dataSource.query(
    "SELECT count(*)::int FROM people WHERE staff_number = 'B-1'",
  );
  expect(count).toBe(1);
});

test('a code works once, also for two people at the same moment', async () => {
  const code = await newCode('B-2');
  const people = await Promise.all(['a', 'b', 'c'].map((name) => app.signIn(`code-openid-race-${name}`)));
  const answers = await Promise.all(people.map(({ accessToken }) => bind(accessToken, code)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
  expect(answers.find(({ status }) => status === 422)?.body).toMatchObject({ code: 'STAFF_CODE_INVALID' });
});

test('an account is bound once', async () => {
  const { accessToken } = await app.signIn('code-openid-once-bound');
  await bind(accessToken, await newCode('B-3')).expect(200);
  const second = await newCode('B-4');
  expect((await bind(accessToken, second).expect(409)).body).toMatchObject({ code: 'STAFF_ALREADY_BOUND' });
  const other = await app.signIn('code-openid-other-bound');
  await bind(other.accessToken, second).expect(200);
});

test('a repeat under the same key gets the first answer, although the code is used up', async () => {
  const { accessToken } = await app.signIn('code-openid-repeat');
  const code = await newCode('B-5');
  const first = await bind(accessToken, code, 'key-1').expect(200);
  expect((await bind(accessToken, code, 'key-1').expect(200)).body).toEqual(first.body);
});

test('an expired code is as good as none', async () => {
  const { accessToken } = await app.signIn('code-openid-late');
  const code = await newCode('B-6');
  await app.deps.dataSource.query('UPDATE staff_codes SET expires_at = now() WHERE used_at IS NULL');
  await bind(accessToken, code).expect(422);
});

test('after ten wrong codes in an hour even the right one has to wait', async () => {
  const { accessToken, person } = await app.signIn('code-openid-guess');
  const code = await newCode('B-7');
  const guesses = await Promise.all(
    Array.from({ length: 12 }, (_, index) => bind(accessToken, `WRONG${index}`)),
  );
  expect(guesses.filter(({ status }) => status === 422)).toHaveLength(10);
  const waiting = await bind(accessToken, code).expect(429);
  expect(Number(waiting.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(waiting.headers['retry-after'])).toBeLessThanOrEqual(3600);
  await app.deps.dataSource.query(
    "UPDATE sign_in_attempts SET window_start = window_start - interval '1 hour' WHERE bucket LIKE '%' || $1",
    [person.id],
  );
  await bind(accessToken, code).expect(200);
});

test('who did not come through WeChat has no account to bind', async () => {
  await seedDemoPeople(app.deps.dataSource, storyAreas);
  const { body } = await app.http.post('/api/v1/auth/demo').send({ persona: 'resident-1' });
  expect((await bind(body.accessToken, 'ANYTHING').expect(403)).body).toMatchObject({ code: 'FORBIDDEN' });
});

test('nobody, and no code, are refused', async () => {
  await app.http.post('/api/v1/auth/bind').send({ staffCode: 'X' }).expect(401);
  const { accessToken } = await app.signIn('code-openid-empty');
  for (const code of ['', 'x'.repeat(41)]) await bind(accessToken, code).expect(400);
});
