import type { Me, PrivacyNotice, Problem } from '@weilinli/contracts';
import { hire } from '../testing/hire';
import { openStage, type Stage } from '../testing/stage';
import { storyAreas } from '../testing/story-city';
import { inDays, partTimersOn } from './testing/part-timers';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const offered = async (persona: string, by: string, body: object = {}) => {
  const people = partTimersOn(stage);
  return people.offers((await people.codeOf(persona)).code, body, by);
};
const rolesOf = async (persona: string) =>
  (await (await stage.as(persona)).get<Me>('/me')).body.roles.map(({ role }) => role);

test('without consent to the notice nobody shows a code or takes a role on; saying no, and the way out, stay open', async () => {
  await hire(stage, { persona: '后悔的骑手', role: 'courier' });
  const by = await stage.as('后悔的骑手');
  const [one, other] = [await offered('后悔的骑手', 'leader-1'), await offered('后悔的骑手', 'leader-1')];
  await by.delete('/me/consent');
  expect((await by.post<Problem>('/me/invite-code')).body.code).toBe('CONSENT_REQUIRED');
  const accept = () => by.post<Problem>(`/me/role-offers/${one.body.id}/accept`);
  expect((await accept()).body.code).toBe('CONSENT_REQUIRED');
  expect(await rolesOf('后悔的骑手')).toEqual(['courier']);
  expect((await by.post(`/me/role-offers/${other.body.id}/decline`)).status).toBe(200);

  const { version } = (await by.get<PrivacyNotice>('/privacy')).body;
  await by.post('/me/consent', { version });
  expect((await accept()).status).toBe(200);
  expect(await rolesOf('后悔的骑手')).toEqual(['courier', 'worker']);
  await by.delete('/me/consent');
  expect((await by.post(`/role-offers/${one.body.id}/end`, {})).status).toBe(200);
  expect(await rolesOf('后悔的骑手')).toEqual(['courier']);
});

test('nobody makes himself a part-time worker', async () => {
  const id = await hire(stage, { persona: '也是网格长的骑手', role: 'courier' });
  await stage.asOwner(
    "INSERT INTO role_grants (id, person_id, role, area_code) VALUES (gen_random_uuid(), $1, 'leader', $2)",
    [id, storyAreas.gridCode],
  );
  expect((await offered('也是网格长的骑手', '也是网格长的骑手')).body.code).toBe('FORBIDDEN');
  expect((await offered('也是网格长的骑手', 'leader-1')).status).toBe(201);
});

test('a role that begins later is none until then', async () => {
  await hire(stage, { persona: '下周开始的骑手', role: 'courier' });
  const { body } = await offered('下周开始的骑手', 'leader-1', { validFrom: inDays(7) });
  expect((await (await stage.as('下周开始的骑手')).post(`/me/role-offers/${body.id}/accept`)).status).toBe(
    200,
  );
  expect(await rolesOf('下周开始的骑手')).toEqual(['courier']);
  await stage.asOwner(
    "UPDATE role_grants SET valid_from = now() WHERE valid_from > now() AND role = 'worker'",
  );
  expect(await rolesOf('下周开始的骑手')).toEqual(['courier', 'worker']);
});
