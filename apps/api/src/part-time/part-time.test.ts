import type { Inbox, InviteCode, Me, Page, Problem, Report, RoleOffer } from '@weilinli/contracts';
import { notify } from '../messages';
import { inTransaction } from '../platform/database/transaction';
import { act, buildReport } from '../testing/build-report';
import { hire } from '../testing/hire';
import { openStage, type Stage } from '../testing/stage';
import { places, storyAreas } from '../testing/story-city';
import { endOverRoles, warnOfEnds } from './end-over-roles';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

const { gridCode, otherGridCodes } = storyAreas;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
let couriers = 0;
const courier = async () => {
  const persona = `骑手${++couriers}`;
  await hire(stage, { persona, role: 'courier' });
  return persona;
};
const codeOf = async (persona: string) =>
  (await (await stage.as(persona)).post<InviteCode & Problem>('/me/invite-code')).body;
const offers = async (inviteCode: string, body: object = {}, by = 'leader-1') =>
  (await stage.as(by)).post<RoleOffer & Problem>('/role-offers', {
    inviteCode,
    areaCode: gridCode,
    validTo: inDays(30),
    ...body,
  });
const says = async (persona: string, id: string, word: string) =>
  (await stage.as(persona)).post<RoleOffer & Problem>(`/me/role-offers/${id}/${word}`);
const ends = async (persona: string, id: string, body = {}) =>
  (await stage.as(persona)).post<RoleOffer & Problem>(`/role-offers/${id}/end`, body);
const rolesOf = async (persona: string) => (await (await stage.as(persona)).get<Me>('/me')).body.roles;
const toldTo = async (persona: string) =>
  (await (await stage.as(persona)).get<Inbox>('/inbox')).body.items.map(
    ({ kind, body }) => `${kind}: ${body}`,
  );

/** A courier who has the story's grid, too. */
async function partTimer(body: object = {}): Promise<{ persona: string; offer: RoleOffer }> {
  const persona = await courier();
  const { body: offer } = await offers((await codeOf(persona)).code, body);
  expect((await says(persona, offer.id, 'accept')).status).toBe(200);
  return { persona, offer };
}

/** A report there in his hands; the rules may have chosen him already. */
async function handedTo(persona: string, place: keyof typeof places = 'gate'): Promise<Report> {
  const report = await buildReport(stage, { by: 'resident-1', place: { datum: 'gcj02', ...places[place] } });
  const personId = (await stage.as(persona)).person?.id ?? '';
  if (report.assignee?.id !== personId)
    await act(stage, { by: 'dispatcher-1', report, action: 'assign', body: { personId } });
  return act(stage, { by: persona, report, action: 'accept' });
}
const read = async ({ id }: Pick<Report, 'id'>) =>
  (await (await stage.as('admin-1')).get<Report>(`/reports/${id}`)).body;

test('a courier shows a code, is offered a grid until a day, agrees, and is its worker until then', async () => {
  const persona = await courier();
  const { code } = await codeOf(persona);
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
  const validTo = inDays(30);
  // As it is read aloud.
  const typed = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase();
  const { status, body: offer } = await offers(typed, { validTo, note: '晚班' });
  expect(status).toBe(201);
  const area = { code: gridCode, name: '南湖街道第 4 网格' };
  expect(offer).toMatchObject({
    role: 'worker',
    area,
    person: { displayName: persona },
    validTo,
    state: 'open',
  });
  expect(offer.words).toMatch(/^请你做南湖街道第 4 网格的兼职网格员, 到/);
  expect((await toldTo(persona))[0]).toMatch(/^role-offered: .*请你做南湖街道第 4 网格的兼职网格员/);
  expect((await rolesOf(persona)).map(({ role }) => role)).toEqual(['courier']);

  expect((await says(persona, offer.id, 'accept')).body.state).toBe('accepted');
  expect(await rolesOf(persona)).toMatchObject([
    { role: 'courier' },
    { role: 'worker', area: { code: gridCode }, validTo },
  ]);
  expect((await toldTo('leader-1'))[0]).toContain(`role-accepted: ${persona}`);
  const mine = (await (await stage.as(persona)).get<Page<RoleOffer>>('/me/role-offers')).body;
  expect(mine.items.map(({ state }) => state)).toEqual(['accepted']);
  const his = (await (await stage.as('leader-1')).get<Page<RoleOffer>>(`/role-offers?areaCode=${gridCode}`))
    .body;
  expect(his.items.map(({ id }) => id)).toContain(offer.id);
  expect((await says(persona, offer.id, 'decline')).body.code).toBe('ROLE_OFFER_OVER');
});

test('a code is good once, for ten minutes, and the newest only', async () => {
  const persona = await courier();
  const { code: first } = await codeOf(persona);
  const { code } = await codeOf(persona);
  expect((await offers(first)).body.code).toBe('INVITE_CODE_INVALID');
  const both = await Promise.all([offers(code), offers(code)]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
  const { code: late } = await codeOf(persona);
  await stage.asOwner('UPDATE invite_codes SET expires_at = now() WHERE used_at IS NULL');
  expect((await offers(late)).body).toMatchObject({
    code: 'INVITE_CODE_INVALID',
    errors: [{ path: 'inviteCode' }],
  });
  // What is refused uses no code up.
  const { code: kept } = await codeOf(persona);
  expect((await offers(kept, { validTo: inDays(-1) })).status).toBe(400);
  expect((await offers(kept)).status).toBe(201);
});

test.each([
  ['a day that is over', { validTo: inDays(-1) }, 'validTo'],
  ['years', { validTo: inDays(400) }, 'validTo'],
  ['a start in a year', { validFrom: inDays(300), validTo: inDays(310) }, 'validFrom'],
  ['a whole street', { areaCode: storyAreas.communityCode }, 'areaCode'],
  ['an area of no map', { areaCode: '9' }, 'areaCode'],
])('no offer for %s', async (_, body, path) => {
  const refused = await offers('ABCDEFGH', body, 'dispatcher-1');
  expect([refused.status, refused.body.errors?.map((error) => error.path)]).toEqual([400, [path]]);
});

test('who does not answer for the grid offers nothing, and nobody answers for somebody else', async () => {
  const persona = await courier();
  const { code } = await codeOf(persona);
  for (const by of ['worker-1', 'courier-1', 'property-1'])
    expect((await offers(code, {}, by)).status).toBe(403);
  const { body: offer } = await offers(code);
  expect((await says('courier-1', offer.id, 'accept')).status).toBe(404);
  expect((await ends('worker-2', offer.id)).status).toBe(404);
  expect((await ends(persona, offer.id)).body.code).toBe('ROLE_OFFER_OVER');
  expect((await codeOf('resident-1')).code).toBe('FORBIDDEN');
  expect((await says(persona, offer.id, 'decline')).body.state).toBe('declined');
  expect((await toldTo('leader-1'))[0]).toContain(`role-declined: ${persona}`);
  expect(await rolesOf(persona)).toHaveLength(1);
});

test('an offer that is taken back or too old cannot be accepted; a role that is held is not offered twice', async () => {
  const persona = await courier();
  const { body: taken } = await offers((await codeOf(persona)).code);
  expect((await ends('dispatcher-1', taken.id)).body).toMatchObject({ state: 'lapsed', endedBy: 'leader' });
  expect((await says(persona, taken.id, 'accept')).body.code).toBe('ROLE_OFFER_OVER');
  const { body: old } = await offers((await codeOf(persona)).code);
  await stage.asOwner('UPDATE role_offers SET answer_by = now() WHERE id = $1', [old.id]);
  expect((await says(persona, old.id, 'accept')).body.code).toBe('ROLE_OFFER_OVER');
  const [one, two] = [await offers((await codeOf(persona)).code), await offers((await codeOf(persona)).code)];
  expect((await says(persona, one.body.id, 'accept')).status).toBe(200);
  expect((await says(persona, two.body.id, 'accept')).body.code).toBe('ROLE_HELD');
  expect((await offers((await codeOf(persona)).code)).body.code).toBe('ROLE_HELD');
  expect((await offers((await codeOf(persona)).code, { areaCode: otherGridCodes[0] })).status).toBe(201);
});

test('either side ends it early: what he has in hand goes to others in the same step', async () => {
  for (const by of ['himself', 'leader-1']) {
    const { persona, offer } = await partTimer();
    const report = await handedTo(persona);
    const ended = await ends(by === 'himself' ? persona : by, offer.id, { note: '换班了' });
    expect(ended.body).toMatchObject({ state: 'ended', endedBy: by === 'himself' ? 'person' : 'leader' });
    expect((await rolesOf(persona)).map(({ role }) => role)).toEqual(['courier']);
    const { status, assignee } = await read(report);
    expect([status, assignee?.displayName === persona]).toEqual(['dispatched', false]);
    expect((await toldTo(by === 'himself' ? 'leader-1' : persona))[0]).toMatch(/^role-ended: .*换班了$/);
    expect((await ends('leader-1', offer.id)).body.code).toBe('ROLE_OFFER_OVER');
  }
});

test('it ends by itself: it is said a day before, and what is in hand goes to others; who has another grid keeps its', async () => {
  const { persona, offer } = await partTimer({ validTo: inDays(0.5) });
  const { body: other } = await offers((await codeOf(persona)).code, { areaCode: otherGridCodes[0] });
  await says(persona, other.id, 'accept');
  const report = await handedTo(persona);
  const elsewhere = await handedTo(persona, 'nextGrid');
  await warnOfEnds(stage.deps);
  await warnOfEnds(stage.deps);
  expect((await toldTo(persona)).filter((told) => told.startsWith('role-soon-over'))).toHaveLength(1);
  expect(await endOverRoles(stage.deps)).toBe(0);

  await stage.asOwner(
    `WITH gone AS (UPDATE role_offers SET valid_to = now() WHERE id = $1 RETURNING grant_id)
      UPDATE role_grants SET valid_to = now() FROM gone WHERE id = gone.grant_id`,
    [offer.id],
  );
  const both = await Promise.all([endOverRoles(stage.deps), endOverRoles(stage.deps)]);
  expect(both[0] + both[1]).toBeGreaterThan(0);
  expect((await read(report)).assignee?.displayName).not.toBe(persona);
  expect((await read(elsewhere)).assignee?.displayName).toBe(persona);
  const mine = (await (await stage.as(persona)).get<Page<RoleOffer>>('/me/role-offers')).body.items;
  expect(mine.map(({ state }) => state)).toEqual(['accepted', 'ended']);
  expect((await toldTo(persona)).filter((told) => told.startsWith('role-ended'))).toHaveLength(1);
});

test('who erases his account is no part-time worker any more, and nobody is left with his name', async () => {
  const { persona, offer } = await partTimer();
  expect((await (await stage.as(persona)).delete('/me')).status).toBe(204);
  const [left] = await stage.asOwner<{ ended: boolean; note: string | null }>(
    'SELECT ended_at IS NOT NULL AS ended, note FROM role_offers WHERE id = $1',
    [offer.id],
  );
  expect(left).toEqual({ ended: true, note: null });
  expect((await toldTo('leader-1')).filter((told) => told.includes(persona))).toEqual([]);
});

test('a notice is told once by its key, only where its transaction stands, and to nobody who is gone', async () => {
  const persona = await courier();
  const personId = (await stage.as(persona)).person?.id ?? '';
  const tellHim = () =>
    inTransaction(stage.deps.dataSource, (client) =>
      notify(client, {
        id: stage.deps.newId(),
        key: 'points:1:earned',
        personId,
        kind: 'points-earned',
        words: { title: '积分到账', body: '+20' },
      }),
    );
  await Promise.all([tellHim(), tellHim()]);
  expect(await toldTo(persona)).toEqual(['points-earned: +20']);
  await (await stage.as(persona)).delete('/me');
  await tellHim();
  expect(await stage.asOwner('SELECT FROM messages WHERE person_id = $1', [personId])).toEqual([]);
  await stage.workOff();
  expect(stage.errors).toEqual([]);
});
