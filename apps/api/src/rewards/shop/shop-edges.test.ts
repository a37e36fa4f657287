import type { KeptRedemption, OfferedReward, Page, Problem, Redemption } from '@weilinli/contracts';
import { onConnection } from '../../platform/database/on-connection';
import { callingAt } from '../../testing/caller';
import { hire } from '../../testing/hire';
import { openStage, type Stage } from '../../testing/stage';
import { auditPoints } from '../awards';
import { shelve as shelveOn, shopper } from '../testing/shopping';
import { remindOfLastDay } from './remind-of-last-day';
import { returnUnclaimed } from './return-unclaimed';

let stage: Stage;
let people = 0;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());
afterEach(async () => {
  expect(stage.errors).toEqual([]);
  const { differences } = await onConnection(stage.deps.dataSource, (client) =>
    auditPoints(stage.deps, client),
  );
  expect(differences).toEqual([]);
});

const shelve = (terms?: object) => shelveOn(stage, terms);
const rider = (points = 1000) => shopper(stage, { persona: `骑手-${++people}`, points });
const takenBy = async (persona: string, code: string, key?: string) =>
  (await stage.as(persona)).post<KeptRedemption & Problem>(
    '/redemptions/pick-up',
    { code },
    key ? { 'idempotency-key': key } : {},
  );
const outcomes = (answers: readonly { status: number; body: Problem }[]) =>
  answers.map(({ status, body }) => body.code ?? status).sort();

test('of two keepers with the same code in the same moment, in two processes, one hands over', async () => {
  const shop = (await shelve()).shop.id;
  await hire(stage, { persona: '另一位店员', role: 'property', organisationId: shop });
  const { app } = await stage.another();
  const [one, other] = [await stage.as('property-1'), callingAt(app, await stage.as('另一位店员'))];
  for (let time = 0; time < 5; time++) {
    const { redeem } = await rider();
    const { code, id } = (await redeem(await shelve())).body;
    const answers = await Promise.all(
      [one, other].map((keeper) => keeper.post<Problem>('/redemptions/pick-up', { code })),
    );
    expect(outcomes(answers)).toEqual([200, 'REDEMPTION_PICKED_UP']);
    const [kept] = await stage.asOwner<{ handed: boolean }>(
      'SELECT handed_by = $2 AS handed FROM redemptions WHERE id = $1',
      [id, (answers[0]?.status === 200 ? one : other).person?.id],
    );
    expect(kept).toEqual({ handed: true });
  }
});

test('whose answer was lost asks again with the same word, and is not told that it was used', async () => {
  const { redeem } = await rider();
  const { code } = (await redeem(await shelve())).body;
  const first = await takenBy('property-1', code, 'at the counter');
  expect(first.status).toBe(200);
  expect((await takenBy('property-1', code, 'at the counter')).body).toEqual(first.body);
  expect((await takenBy('property-1', code)).body.code).toBe('REDEMPTION_PICKED_UP');
});

test('cancelled, handed over or returned in the same moment: one of them, and the books agree', async () => {
  for (let time = 0; time < 5; time++) {
    const reward = await shelve();
    const { redeem, cancel } = await rider();
    const { body } = await redeem(reward);
    const [taken, cancelled] = await Promise.all([takenBy('property-1', body.code), cancel(body)]);
    expect([taken.status, cancelled.status].sort()).toEqual([200, 409]);
    const [{ stock = -1 } = {}] = await stage.asOwner<{ stock: number }>(
      'SELECT stock FROM rewards WHERE id = $1',
      [reward.id],
    );
    expect(stock).toBe(taken.status === 200 ? 4 : 5);
  }
  const { redeem, cancel } = await rider();
  const { body } = await redeem(await shelve());
  await stage.asOwner('UPDATE redemptions SET expires_at = now() WHERE id = $1', [body.id]);
  const [late, , returned] = await Promise.all([
    takenBy('property-1', body.code),
    cancel(body),
    returnUnclaimed(stage.deps),
  ]);
  expect(['REDEMPTION_EXPIRED', 'REDEMPTION_CANCELLED']).toContain(late.body.code);
  expect(returned).toBeLessThanOrEqual(1);
  expect(await returnUnclaimed(stage.deps)).toBe(0);
});

test('so many a month: what was redeemed in an earlier month counts no more, and the list says the same', async () => {
  const reward = await shelve({ perPerson: 1 });
  const { by, redeem } = await rider();
  const { id } = (await redeem(reward)).body;
  const offered = async () => {
    const { items } = (await by.get<Page<OfferedReward>>('/rewards?limit=100')).body;
    const { mine, obstacle } = items.find((one) => one.id === reward.id) ?? {};
    return { mine, obstacle };
  };
  expect((await redeem(reward)).body.code).toBe('REWARD_LIMIT_REACHED');
  expect(await offered()).toEqual({ mine: 1, obstacle: 'limit-reached' });
  const begins = "date_trunc('month', now(), 'Asia/Shanghai')";
  await stage.asOwner(`UPDATE redemptions SET redeemed_at = ${begins} WHERE id = $1`, [id]);
  expect((await redeem(reward)).body.code).toBe('REWARD_LIMIT_REACHED');
  await stage.asOwner(`UPDATE redemptions SET redeemed_at = ${begins} - interval '1 ms' WHERE id = $1`, [id]);
  expect(await offered()).toEqual({ mine: 0, obstacle: undefined });
  expect((await redeem(reward)).status).toBe(201);
});

test('who redeemed something for today just now is not reminded of it; hours later he is, once', async () => {
  const { id, redeem } = await rider();
  const { body } = await redeem(await shelve({ pickUpDays: 0 }));
  const reminded = async () => {
    await remindOfLastDay(stage.deps);
    return (
      await stage.asOwner("SELECT FROM messages WHERE person_id = $1 AND kind = 'redemption-soon-over'", [id])
    ).length;
  };
  expect(await reminded()).toBe(0);
  await stage.asOwner(
    "UPDATE redemptions SET redeemed_at = now() - interval '13 hours', expires_at = now() + interval '1 hour' WHERE id = $1",
    [body.id],
  );
  expect([await reminded(), await reminded()]).toEqual([1, 1]);
});

test('nobody pays another price than he was shown', async () => {
  const reward = await shelve({ price: 60 });
  const { by } = await rider();
  const { stock: _, shop, id, ...terms } = reward;
  const admin = await stage.as('admin-1');
  await admin.put(`/rewards/${id}`, { ...terms, shopId: shop.id, price: 600 });
  const at = (price: number) => by.post<Redemption & Problem>(`/rewards/${id}/redeem?price=${price}`);
  expect((await at(60)).body).toMatchObject({
    code: 'STALE_VERSION',
    detail: expect.stringContaining('600'),
  });
  expect((await at(600)).body.points).toBe(600);
  expect((await at(0)).status).toBe(400);
});

test('one’s own code can be asked for alone, and says that it was picked up', async () => {
  const { by, redeem } = await rider();
  const { body } = await redeem(await shelve());
  const read = async () => (await by.get<Redemption>(`/redemptions/${body.id}`)).body;
  expect(await read()).toEqual(body);
  await takenBy('property-1', body.code);
  expect(await read()).toMatchObject({ state: 'picked-up', endedAt: expect.any(String) });
  for (const persona of ['resident-1', 'property-1', 'admin-1'])
    expect((await (await stage.as(persona)).get(`/redemptions/${body.id}`)).status).toBe(404);
});

test('what is over can be picked up still, though not redeemed any more; its shop may be another by then', async () => {
  const reward = await shelve();
  const { redeem } = await rider();
  const { code } = (await redeem(reward)).body;
  const { id: _, stock: __, shop: ___, ...terms } = reward;
  const [water] = await stage.asOwner<{ id: string }>(
    "SELECT id FROM organisations WHERE id IN (SELECT organisation_id FROM role_grants JOIN people ON people.id = person_id WHERE persona = 'department-1')",
  );
  const ended = await (await stage.as('admin-1')).put<Problem>(`/rewards/${reward.id}`, {
    ...terms,
    ...{ shopId: water?.id, active: false, version: 1 },
  });
  expect([ended.status, ended.body.errors]).toEqual([200, undefined]);
  expect((await redeem(reward)).body.code).toBe('REWARD_NOT_OFFERED');
  expect((await takenBy('property-1', code)).body.code).toBe('REDEMPTION_ELSEWHERE');
  expect((await takenBy('department-1', code)).status).toBe(200);
});
