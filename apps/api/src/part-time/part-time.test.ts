import type { Page, RoleOffer } from '@weilinli/contracts';
import { notify } from '../messages';
import { inTransaction } from '../platform/database/transaction';
import { openStage, type Stage } from '../testing/stage';
import { storyAreas } from '../testing/story-city';
import { inDays, type PartTimers, partTimersOn } from './testing/part-timers';

let stage: Stage;
let people: PartTimers;
beforeAll(async () => {
  stage = await openStage();
  people = partTimersOn(stage);
}, 60_000);
afterAll(() => stage.close());

const { gridCode, otherGridCodes } = storyAreas;

test('a courier shows a code, is offered a grid until a day, agrees, and is its worker until then', async () => {
  const persona = await people.courier();
  const { code } = await people.codeOf(persona);
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
  const validTo = inDays(30);
  // As it is read aloud.
  const typed = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase();
  const { status, body: offer } = await people.offers(typed, { validTo, note: '晚班' });
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
  expect((await people.toldTo(persona))[0]).toMatch(/^role-offered: .*请你做南湖街道第 4 网格的兼职网格员/);
  expect((await people.rolesOf(persona)).map(({ role }) => role)).toEqual(['courier']);

  expect((await people.says(persona, offer.id, 'accept')).body.state).toBe('accepted');
  expect(await people.rolesOf(persona)).toMatchObject([
    { role: 'courier' },
    { role: 'worker', area: { code: gridCode }, validTo },
  ]);
  expect((await people.toldTo('leader-1'))[0]).toContain(`role-accepted: ${persona}`);
  const mine = await people.offersTo(persona);
  expect(mine.map(({ state }) => state)).toEqual(['accepted']);
  const his = (await (await stage.as('leader-1')).get<Page<RoleOffer>>(`/role-offers?areaCode=${gridCode}`))
    .body;
  expect(his.items.map(({ id }) => id)).toContain(offer.id);
  expect((await people.says(persona, offer.id, 'decline')).body.code).toBe('ROLE_OFFER_OVER');
});

test('a code is good once, for ten minutes, and the newest only', async () => {
  const persona = await people.courier();
  const { code: first } = await people.codeOf(persona);
  const { code } = await people.codeOf(persona);
  expect((await people.offers(first)).body.code).toBe('INVITE_CODE_INVALID');
  const both = await Promise.all([people.offers(code), people.offers(code)]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
  const { code: late } = await people.codeOf(persona);
  await stage.asOwner('UPDATE invite_codes SET expires_at = now() WHERE used_at IS NULL');
  expect((await people.offers(late)).body).toMatchObject({
    code: 'INVITE_CODE_INVALID',
    errors: [{ path: 'inviteCode' }],
  });
  // What is refused uses no code up.
  const { code: kept } = await people.codeOf(persona);
  expect((await people.offers(kept, { validTo: inDays(-1) })).status).toBe(400);
  expect((await people.offers(kept)).status).toBe(201);
});

test.each([
  ['a day that is over', { validTo: inDays(-1) }, 'validTo'],
  ['years', { validTo: inDays(400) }, 'validTo'],
  ['a start in a year', { validFrom: inDays(300), validTo: inDays(310) }, 'validFrom'],
  ['a whole street', { areaCode: storyAreas.communityCode }, 'areaCode'],
  ['an area of no map', { areaCode: '9' }, 'areaCode'],
])('no offer for %s', async (_, body, path) => {
  const refused = await people.offers('ABCDEFGH', body, 'dispatcher-1');
  expect([refused.status, refused.body.errors?.map((error) => error.path)]).toEqual([400, [path]]);
});

test('who does not answer for the grid offers nothing, and nobody answers for somebody else', async () => {
  const persona = await people.courier();
  const { code } = await people.codeOf(persona);
  for (const by of ['worker-1', 'courier-1', 'property-1'])
    expect((await people.offers(code, {}, by)).status).toBe(403);
  const { body: offer } = await people.offers(code);
  expect((await people.says('courier-1', offer.id, 'accept')).status).toBe(404);
  expect((await people.ends('worker-2', offer.id)).status).toBe(404);
  expect((await people.ends(persona, offer.id)).body.code).toBe('ROLE_OFFER_OVER');
  expect((await people.codeOf('resident-1')).code).toBe('FORBIDDEN');
  expect((await people.says(persona, offer.id, 'decline')).body.state).toBe('declined');
  expect((await people.toldTo('leader-1'))[0]).toContain(`role-declined: ${persona}`);
  expect(await people.rolesOf(persona)).toHaveLength(1);
});

test('an offer that is taken back or too old cannot be accepted; a role that is held is not offered twice', async () => {
  const persona = await people.courier();
  const { body: taken } = await people.offers((await people.codeOf(persona)).code);
  expect((await people.ends('dispatcher-1', taken.id)).body).toMatchObject({
    state: 'lapsed',
    endedBy: 'leader',
  });
  expect((await people.says(persona, taken.id, 'accept')).body.code).toBe('ROLE_OFFER_OVER');
  const { body: old } = await people.offers((await people.codeOf(persona)).code);
  await stage.asOwner('UPDATE role_offers SET answer_by = now() WHERE id = $1', [old.id]);
  expect((await people.says(persona, old.id, 'accept')).body.code).toBe('ROLE_OFFER_OVER');
  const [one, two] = [
    await people.offers((await people.codeOf(persona)).code),
    await people.offers((await people.codeOf(persona)).code),
  ];
  expect((await people.says(persona, one.body.id, 'accept')).status).toBe(200);
  expect((await people.says(persona, two.body.id, 'accept')).body.code).toBe('ROLE_HELD');
  expect((await people.offers((await people.codeOf(persona)).code)).body.code).toBe('ROLE_HELD');
  expect(
    (await people.offers((await people.codeOf(persona)).code, { areaCode: otherGridCodes[0] })).status,
  ).toBe(201);
});

test('a notice is told once by its key, only where its transaction stands, and to nobody who is gone', async () => {
  const persona = await people.courier();
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
  expect(await people.toldTo(persona)).toEqual(['points-earned: +20']);
  await (await stage.as(persona)).delete('/me');
  await tellHim();
  expect(await stage.asOwner('SELECT FROM messages WHERE person_id = $1', [personId])).toEqual([]);
  await stage.workOff();
  expect(stage.errors).toEqual([]);
});
