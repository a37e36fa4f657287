import type {
  KeptRedemption,
  OfferedReward,
  Page,
  Problem,
  Redemption,
  Reward,
  RewardChange,
} from '@weilinli/contracts';
import { callingAt } from '../../testing/caller';
import { organisationOf } from '../../testing/hire';
import { openStage, type Stage } from '../../testing/stage';
import { shelve as shelveOn, shopper } from '../testing/shopping';
import { remindOfLastDay } from './remind-of-last-day';
import { returnUnclaimed } from './return-unclaimed';

let stage: Stage;
let shopId: string;
let people = 0;
beforeAll(async () => {
  stage = await openStage();
  shopId = await organisationOf(stage, 'DEMO-PROPERTY');
}, 60_000);
afterAll(() => stage.close());

const shelve = (terms?: object) => shelveOn(stage, terms);
/** Somebody of his own for each test. */
const rider = (points: number) => shopper(stage, { persona: `骑手-${++people}`, points });

const pickUp = async (persona: string, code: string) =>
  (await stage.as(persona)).post<KeptRedemption & Problem>('/redemptions/pick-up', { code });
const accountOf = async (personId: string) => {
  const rows = await stage.asOwner<{ kind: string; balance: number }>(
    'SELECT kind, balance FROM ledger_accounts WHERE person_id = $1 AND balance > 0',
    [personId],
  );
  return Object.fromEntries(rows.map(({ kind, balance }) => [kind, balance]));
};
const stockOf = async ({ id }: { id: string }) =>
  (await stage.asOwner<{ stock: number }>('SELECT stock FROM rewards WHERE id = $1', [id]))[0]?.stock;
const toldOf = async (personId: string) =>
  (
    await stage.asOwner<{ kind: string }>('SELECT kind FROM messages WHERE person_id = $1 ORDER BY id', [
      personId,
    ])
  ).map(({ kind }) => kind);

test('points become a code, and stock, balance and code move together', async () => {
  const reward = await shelve({ perPerson: 2 });
  const { id, by, redeem } = await rider(100);
  const { status, body } = await redeem(reward, 'once');
  expect(status).toBe(201);
  const { id: rewardId } = reward;
  expect(body).toMatchObject({
    state: 'waiting',
    points: 60,
    reward: { id: rewardId, shop: { id: shopId } },
  });
  expect(body.code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  // Asked again because the answer was lost.
  expect((await redeem(reward, 'once')).body).toEqual(body);
  expect([await stockOf(reward), await accountOf(id)]).toEqual([4, { available: 40 }]);
  const { items } = (await by.get<Page<OfferedReward>>('/rewards')).body;
  const offered = items.find((one) => one.id === rewardId);
  expect(offered).toMatchObject({ stock: 4, mine: 1, obstacle: 'points-not-enough' });
  expect((await by.get<Page<Redemption>>('/redemptions')).body.items).toEqual([body]);
  expect((await redeem(reward)).body.code).toBe('POINTS_NOT_ENOUGH');
  expect([await stockOf(reward), await accountOf(id)]).toEqual([4, { available: 40 }]);
});

test('what cannot be had is refused with its reason, and nothing moves', async () => {
  const { id, redeem } = await rider(1000);
  const soon = new Date(Date.now() + 86_400_000).toISOString();
  const codes = [];
  for (const terms of [{ stock: 0 }, { active: false }, { validFrom: soon }]) {
    const reward = await shelve(terms);
    codes.push((await redeem(reward)).body.code);
  }
  const one = await shelve({ perPerson: 1 });
  await redeem(one);
  codes.push((await redeem(one)).body.code, (await redeem({ id })).body.code);
  expect(codes).toEqual([
    ...['REWARD_SOLD_OUT', 'REWARD_NOT_OFFERED', 'REWARD_NOT_OFFERED', 'REWARD_LIMIT_REACHED', 'NOT_FOUND'],
  ]);
  expect(await accountOf(id)).toEqual({ available: 940 });
});

test('of those who want the last ones at once through two processes, just so many get one', async () => {
  const reward = await shelve({ stock: 5, perPerson: 3 });
  const riders = [await rider(1000), await rider(1000), await rider(60)];
  const { app } = await stage.another();
  const answers = await Promise.all(
    riders.flatMap(({ by }) =>
      [by, callingAt(app, by), by, callingAt(app, by), by].map((one) =>
        one.post<Problem>(`/rewards/${reward.id}/redeem`),
      ),
    ),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(10);
  let left = 0;
  for (const { id } of riders) left += (await accountOf(id)).available ?? 0;
  expect(left).toBe(2060 - 5 * 60);
  expect(await stockOf(reward)).toBe(0);
});

test('a code is taken once, in the shop that keeps it, however it is typed', async () => {
  const reward = await shelve();
  const { redeem, by, cancel } = await rider(120);
  const { code, id } = (await redeem(reward)).body;
  expect((await pickUp('resident-1', code)).status).toBe(403);
  expect((await pickUp('department-1', code)).body.code).toBe('REDEMPTION_ELSEWHERE');
  expect((await pickUp('property-1', 'AAAA-BBBB-CCCC')).body.code).toBe('REDEMPTION_CODE_UNKNOWN');
  const keeper = await stage.as('property-1');
  const waiting = await keeper.get<Page<KeptRedemption>>('/redemptions/waiting?limit=100');
  expect(waiting.body.items.map((one) => one.id)).toContain(id);
  expect(waiting.text).not.toContain(code);
  const taken = await pickUp('property-1', ` ${code.toLowerCase().replaceAll('-', ' ')}`);
  expect([taken.status, taken.body.state, taken.body.reward.name]).toEqual([200, 'picked-up', '卫生纸']);
  expect((await pickUp('admin-1', code)).body.code).toBe('REDEMPTION_PICKED_UP');
  expect((await cancel({ id })).body.code).toBe('REDEMPTION_PICKED_UP');
  expect((await by.get<Page<Redemption>>('/redemptions')).body.items[0]?.state).toBe('picked-up');
  expect((await (await stage.as('resident-1')).get('/redemptions/waiting')).status).toBe(403);
});

test('who cancels gets his points back once, and owed points are paid first', async () => {
  const reward = await shelve({ stock: 1, perPerson: 1 });
  const { id, redeem, cancel } = await rider(60);
  const { body } = await redeem(reward);
  expect((await (await stage.as('resident-1')).post(`/redemptions/${body.id}/cancel`)).status).toBe(404);
  // Something that he had been paid for, and had spent, turned out to be nothing.
  await stage.asOwner(
    `WITH posted AS (INSERT INTO ledger_transactions (source, kind, person_id, words) VALUES ('debt', 'test', $1, '') RETURNING id)
      INSERT INTO ledger_entries SELECT posted.id, account.id, CASE account.kind WHEN 'debt' THEN 25 ELSE -25 END
      FROM posted, ledger_accounts account WHERE (account.person_id = $1 AND account.kind = 'debt')
        OR (account.person_id IS NULL AND account.kind = 'claims')`,
    [id],
  );
  expect((await cancel(body)).body).toMatchObject({ state: 'cancelled', endedAt: expect.any(String) });
  expect((await cancel(body)).status).toBe(200);
  expect([await stockOf(reward), await accountOf(id)]).toEqual([1, { available: 35 }]);
  expect((await pickUp('property-1', body.code)).body.code).toBe('REDEMPTION_CANCELLED');
});

test('who does not come is reminded once on the last day, and then it goes back', async () => {
  const reward = await shelve({ perPerson: 1 });
  const { id, redeem, cancel } = await rider(60);
  const { body } = await redeem(reward);
  const shift = (to: string) =>
    stage.asOwner(
      `UPDATE redemptions SET redeemed_at = now() - interval '8 days', expires_at = now() + $2::interval WHERE id = $1`,
      [body.id, to],
    );
  await shift('25 hours');
  await remindOfLastDay(stage.deps);
  expect(await toldOf(id)).toEqual([]);
  await shift('10 hours');
  for (const _ of [1, 2]) await remindOfLastDay(stage.deps);
  await shift('-1 second');
  expect((await pickUp('property-1', body.code)).body.code).toBe('REDEMPTION_EXPIRED');
  const returned = await Promise.all([returnUnclaimed(stage.deps), returnUnclaimed(stage.deps)]);
  expect(returned.sort()).toEqual([0, 1]);
  expect(await toldOf(id)).toEqual(['redemption-soon-over', 'redemption-returned']);
  expect([await stockOf(reward), await accountOf(id)]).toEqual([5, { available: 60 }]);
  expect((await cancel(body)).body.code).toBe('REDEMPTION_EXPIRED');
  // What came back does not count: he may have it after all.
  expect((await redeem(reward)).status).toBe(201);
});

test('an administrator changes what was last, and every change is kept with its reason', async () => {
  const reward = await shelve({ stock: 3 });
  const { id: _, stock: __, shop: ___, ...terms } = reward;
  const admin = await stage.as('admin-1');
  const put = (change: object) =>
    admin.put<Reward & Problem>(`/rewards/${reward.id}`, { ...terms, shopId, ...change });
  const changed = (await put({ price: 50, addStock: 7, reason: '到货' })).body;
  expect(changed).toMatchObject({ price: 50, stock: 10, version: 2 });
  expect((await put({ price: 40 })).body.code).toBe('STALE_VERSION');
  expect((await put({ version: 2, addStock: -11 })).body.code).toBe('STOCK_NOT_ENOUGH');
  expect((await put({ version: 2, shopId: reward.id })).body).toMatchObject({ errors: [{ path: 'shopId' }] });
  expect((await put({ version: 2, validTo: '2020-01-01T00:00:00Z' })).status).toBe(400);
  const { items } = (await admin.get<{ items: RewardChange[] }>(`/rewards/${reward.id}/history`)).body;
  expect(items).toMatchObject([
    { version: 2, addedStock: 7, reason: '到货', by: { displayName: '林岚' }, reward: { price: 50 } },
    { version: 1, addedStock: 3, reward: { price: 60 } },
  ]);
});

test('what waits for whoever erases his account goes back, and what was paid can be changed by nobody', async () => {
  const [one, other] = [await shelve(), await shelve()];
  const { by, redeem } = await rider(500);
  for (const reward of [one, other, one]) await redeem(reward);
  expect((await by.delete('/me')).status).toBe(204);
  expect([await stockOf(one), await stockOf(other)]).toEqual([5, 5]);
  for (const change of ['UPDATE redemptions SET points = 1', 'DELETE FROM redemptions'])
    await expect(stage.deps.dataSource.query(change)).rejects.toThrow('permission denied');
});
