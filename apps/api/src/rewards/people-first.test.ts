import type {
  Honours,
  OwnData,
  OwnReview,
  Page,
  Points,
  Problem,
  ReportPoints,
  Review,
  RoleOffer,
} from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { whereverItStands } from '../testing/everywhere';
import { hire, personOf } from '../testing/hire';
import { openStage, type Stage } from '../testing/stage';
import { storyAreas } from '../testing/story-city';
import { givePoints } from './testing/give-points';
import { shelve } from './testing/shopping';

jest.setTimeout(60_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

/** Somebody new who reports the cover at the gate. */
async function reporting(persona: string) {
  const id = await hire(stage, { persona, role: 'courier' });
  const by = await stage.as(persona);
  return { id, by, report: await buildReport(stage, { by: persona }) };
}
async function fixed(persona: string) {
  const found = await reporting(persona);
  await act(stage, { by: 'worker-1', report: found.report, action: 'accept' });
  await act(stage, { by: 'worker-1', report: found.report, action: 'resolve' });
  await act(stage, { by: 'leader-1', report: found.report, action: 'verify', body: { outcome: 'passed' } });
  await found.by.post(`/reports/${found.report.id}/feedback`, { answer: 'fixed', note: '谢谢师傅' });
  return found;
}
const rules = async (persona: string, ruling: object) =>
  (await stage.as(persona)).post<Problem>('/points/rulings', { verdict: 'void', reason: 'false', ...ruling });

test('once he has appealed, nobody rules past the appeal: its answer is the last word', async () => {
  const { id: personId, by, report } = await reporting('申诉的人');
  await stage.workOff();
  const ruling = { reportId: report.id, personId };
  expect((await rules('dispatcher-1', ruling)).status).toBe(201);
  // Until he has said something, a word can be taken back by another.
  expect((await rules('admin-1', { ...ruling, verdict: 'pay', reason: 'genuine' })).status).toBe(201);
  expect((await rules('admin-1', ruling)).status).toBe(201);
  const [own] = (await by.get<Page<OwnReview>>('/me/reviews')).body.items;
  await by.post(`/me/reviews/${own?.id}/appeal`, { note: '我就在现场' });
  for (const persona of ['dispatcher-1', 'admin-1'])
    expect((await rules(persona, ruling)).body.code).toBe('REVIEW_NOT_OPEN');
  // Both have refused him, one after the other: neither answers.
  const answer = async (persona: string) =>
    (await stage.as(persona)).post<Review>(`/reviews/${own?.id}/answer`, {
      verdict: 'pay',
      note: '核实过了',
    });
  for (const persona of ['dispatcher-1', 'admin-1']) expect((await answer(persona)).status).toBe(403);
  expect((await answer('district-1')).status).toBe(200);
  expect((await rules('dispatcher-1', ruling)).body.code).toBe('REVIEW_NOT_OPEN');
  await stage.workOff();
  expect((await by.get<Points>('/points')).body.pending).toBe(100);
});

test('nobody rules on a report that he made or fixed, or whose fix he passed', async () => {
  const { id: personId, report } = await reporting('被人喂的人');
  const ruling = { reportId: report.id, personId, verdict: 'pay', reason: 'genuine' };
  await stage.asOwner('UPDATE reports SET resolved_by = $2 WHERE id = $1', [
    report.id,
    await personOf(stage, 'dispatcher-1'),
  ]);
  expect((await rules('dispatcher-1', ruling)).status).toBe(403);
  const passed = await fixed('被核查的人');
  await stage.asOwner(
    "UPDATE history SET actor_id = (SELECT id FROM people WHERE persona = 'dispatcher-1') WHERE event = 'verify' AND report_id = $1",
    [passed.report.id],
  );
  const other = { ...ruling, reportId: passed.report.id, personId: passed.id };
  expect((await rules('dispatcher-1', other)).body.detail).toContain('You passed the fix');
  const offered = async (persona: string) =>
    (await (await stage.as(persona)).get<ReportPoints>(`/reports/${passed.report.id}/points`)).body.ofOthers;
  expect([await offered('dispatcher-1'), await offered('district-1')]).toEqual([
    undefined,
    expect.arrayContaining([
      expect.objectContaining({ person: { id: passed.id, displayName: '被核查的人' } }),
    ]),
  ]);
  const own = await buildReport(stage, { by: 'dispatcher-1' });
  await act(stage, { by: '被人喂的人', report: own, action: 'follow' });
  expect((await rules('dispatcher-1', { ...ruling, reportId: own.id })).status).toBe(403);
  expect((await rules('district-1', { ...ruling, reportId: own.id })).status).toBe(201);
});

test('a name stands on the red list as long as its owner wants it, and not a moment longer', async () => {
  const { by } = await fixed('想露脸的人');
  await stage.workOff();
  const read = async () => (await (await stage.as('resident-2')).get<Honours>('/honours')).text;
  const choose = (showOnHonours: boolean) => by.put('/me/settings', { showOnHonours });
  expect(await read()).not.toContain('想露脸的人');
  await choose(true);
  expect(await read()).toContain('想露脸的人');
  await choose(false);
  expect(await read()).not.toContain('想露脸的人');

  await choose(true);
  await by.delete('/me/consent');
  expect(await read()).not.toContain('想露脸的人');
  // Without consent he is asked for that first, and what was chosen before does not come back by itself.
  expect((await choose(true)).body).toMatchObject({ code: 'CONSENT_REQUIRED' });
  expect((await by.put('/me/settings', { showOnHonours: false, largeType: true })).status).toBe(200);
  await stage.asOwner("UPDATE people SET show_on_honours = true WHERE persona = '想露脸的人'");
  expect(await read()).not.toContain('想露脸的人');
  await by.delete('/me/consent');
  const { version } = (await by.get<{ version: number }>('/privacy')).body;
  await by.post('/me/consent', { version });
  expect(await read()).not.toContain('想露脸的人');
  await choose(true);
  expect(await read()).toContain('想露脸的人');
  await by.delete('/me');
  expect(await read()).not.toContain('想露脸的人');
});

test('what points, shop, reviews, honours and roles know of somebody he can read, and it is nameless when he goes', async () => {
  const name = '要走的蜜蜂';
  const { id, by, report } = await fixed(name);
  await stage.workOff();
  await stage.asOwner(
    "INSERT INTO signals (report_id, person_id, signal, weight, reason) VALUES ($1, $2, 'burst', 50, '10 分钟 6 条')",
    [report.id, id],
  );
  await givePoints(stage.deps.dataSource, { personId: id, points: 200 });
  const [picked, waiting] = [await shelve(stage), await shelve(stage)];
  const { code } = (await by.post<{ code: string }>(`/rewards/${picked.id}/redeem`)).body;
  await by.post(`/rewards/${waiting.id}/redeem`);
  await (await stage.as('property-1')).post('/redemptions/pick-up', { code });
  await rules('dispatcher-1', { reportId: report.id, personId: id });
  const [review] = (await by.get<Page<OwnReview>>('/me/reviews')).body.items;
  await by.post(`/me/reviews/${review?.id}/appeal`, { note: `我是${name}, 我不服` });
  const { code: inviteCode } = (await by.post<{ code: string }>('/me/invite-code')).body;
  const validTo = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const offer = { inviteCode, areaCode: storyAreas.gridCode, validTo, note: `${name}的晚班` };
  expect((await (await stage.as('leader-1')).post<RoleOffer>('/role-offers', offer)).status).toBe(201);
  await by.put('/me/settings', { showOnHonours: true });
  await stage.workOff();

  const { text } = await by.get('/me/data');
  const { sections } = JSON.parse(text) as OwnData;
  const counts = Object.fromEntries(
    Object.entries(sections).map(([section, rows]) => [section, rows?.length]),
  );
  expect(counts).toMatchObject({
    ...{ redemptions: 2, reviews: 1, rulings: 1, signals: 1, feedback: 1, roleOffers: 1, inviteCodes: 1 },
    ...{ balances: 4, honourValues: 1 },
  });
  expect(sections.points?.map(({ words }) => words)).toEqual(
    expect.arrayContaining(['兑换 卫生纸', '已修好, 100 分到账', '收回 100 分']),
  );
  expect(sections.honours?.length).toBeGreaterThan(0);
  const others = await stage.asOwner<{ id: string }>('SELECT id FROM people WHERE id <> $1', [id]);
  expect(others.map((other) => other.id).filter((other) => text.includes(other))).toEqual([]);

  const before = await stage.asOwner<{ points: number }>(
    "SELECT sum(balance)::int AS points FROM ledger_accounts WHERE person_id = $1 AND kind <> 'debt'",
    [id],
  );
  expect((await by.delete('/me')).status).toBe(204);
  await stage.workOff();
  expect(await whereverItStands(stage, [name, '我不服'])).toEqual([]);
  // The books stay: what was handed over, what waited and is back on the shelf, points that nobody is behind.
  const states = await stage.asOwner<{ state: string }>(
    'SELECT state FROM redemptions WHERE person_id = $1 ORDER BY id',
    [id],
  );
  expect(states.map(({ state }) => state)).toEqual(['picked-up', 'cancelled']);
  const after = await stage.asOwner<{ points: number }>(
    "SELECT sum(balance)::int AS points FROM ledger_accounts WHERE person_id = $1 AND kind <> 'debt'",
    [id],
  );
  expect(after[0]?.points).toBe((before[0]?.points ?? 0) + waiting.price);
  expect(await stage.asOwner('SELECT FROM invite_codes WHERE person_id = $1', [id])).toEqual([]);
});
