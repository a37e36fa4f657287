import type { ConsentStanding } from '@weilinli/contracts';
import { inTransaction } from '../../platform/database/transaction';
import { type Caller, callingAt } from '../../testing/caller';
import { notify } from '../notify';
import { tell } from '../tell';
import { tellNotice } from '../tell-notice';
import { openWechatHouse, progress, telling, type WechatHouse, work } from '../testing/wechat-house';
import { sendWechatMessage } from './send-message';

let house: WechatHouse;
beforeAll(async () => {
  house = await openWechatHouse();
});
afterAll(() => house.close());
beforeEach(() => house.reset());

const inboxOf = async (by: Caller) =>
  (
    await house.stage.asOwner<{ sequence: number }>('SELECT sequence FROM messages WHERE person_id = $1', [
      by.person?.id,
    ])
  ).map((row) => row.sequence);

describe('who is told', () => {
  test('a message is in the inbox and in WeChat, once, in words that fit, and opens its report', async () => {
    await house.accept(house.courier, progress);
    const entry = await house.told(house.courier, 'resolved', {
      hazard: '雨水井盖 · 缺失、破损、移位、异响都在一起',
    });
    await house.toldAgain(house.courier, { kind: 'resolved', sequence: entry });
    await house.workOff();
    expect(house.messenger.delivered).toEqual([
      {
        openId: 'openid-courier-1',
        templateId: progress.id,
        page: `pages/detail/index?id=${house.reportId}`,
        state: 'formal',
        words: {
          thing1: '修好了吗?',
          thing2: expect.stringMatching(/^你报的雨水井盖.*…$/),
          character_string3: 'WL20261122-000123',
          time4: '2026-11-22 14:02',
          phrase5: '有新的进展',
        },
      },
    ]);
    expect(await inboxOf(house.courier)).toContain(entry);
    expect(await house.creditsOf(house.courier, progress)).toBe(0);
    const [kept] = await house.stage.asOwner<{ words: unknown }>('SELECT words FROM wechat_messages');
    expect(kept?.words).toBeNull();
  });

  test('a notice that stands in no history goes the same way, once, and opens the inbox', async () => {
    await house.accept(house.courier, progress, 2);
    const notice = {
      key: 'redemption:1:soon-over',
      personId: house.courier.person?.id ?? '',
      kind: 'redemption-soon-over' as const,
      words: { title: '明天就过期了', body: '餐券还没有领' },
    };
    const id = house.deps.newId();
    for (const one of [id, house.deps.newId()])
      await inTransaction(house.deps.dataSource, (client) => notify(client, { id: one, ...notice }));
    await Promise.all([tellNotice(house.deps, { messageId: id }), tellNotice(house.deps, { messageId: id })]);
    await house.workOff();
    expect(house.messenger.delivered).toEqual([
      expect.objectContaining({
        page: 'pages/inbox/index',
        words: expect.objectContaining({
          thing1: '明天就过期了',
          thing2: '餐券还没有领',
          character_string3: '-',
        }),
      }),
    ]);
    const inTheInbox = await house.stage.asOwner('SELECT FROM messages WHERE about_key = $1', [notice.key]);
    expect(inTheInbox).toHaveLength(1);
    expect(await house.creditsOf(house.courier, progress)).toBe(1);
  });

  test('without a credit it is in the inbox only, and WeChat is not asked', async () => {
    const entry = await house.told(house.courier, 'resolved');
    await house.workOff();
    expect(await inboxOf(house.courier)).toContain(entry);
    expect([await house.states(), house.messenger.sends, house.messenger.tokenCalls]).toEqual([[], [], []]);
  });

  test('the last credit is kept for what matters most, and what matters little spends none', async () => {
    await house.accept(house.courier, progress, 2);
    await house.told(house.courier, 'remark');
    await house.told(house.courier, 'accepted');
    await house.told(house.courier, 'made-safe');
    await house.told(house.courier, 'resolved');
    await house.workOff();
    expect(house.messenger.delivered.map(({ words }) => words.thing1)).toEqual(['已有人接单', '修好了吗?']);
  });

  test('a task spends what was allowed for work, not for progress', async () => {
    await house.accept(house.worker, progress);
    await house.told(house.worker, 'new-task');
    await house.accept(house.worker, work);
    await house.told(house.worker, 'new-task');
    await house.workOff();
    expect(house.messenger.delivered.map(({ templateId }) => templateId)).toEqual([work.id]);
    expect(await house.creditsOf(house.worker, progress)).toBe(1);
  });

  test('whoever has erased his account in the meantime is told nothing', async () => {
    const [resident, app] = [
      await house.stage.as('resident-2'),
      (await house.stage.another({ wechat: house.messenger.wechat })).app,
    ];
    const him = callingAt(app, resident);
    const results = [{ templateId: progress.id, answer: 'accept' }];
    await him.post('/subscriptions', { results });
    await him.post('/subscriptions', { results });
    await house.told(him, 'resolved');
    expect((await him.delete('/me')).status).toBe(204);
    await house.told(him, 'resolved');
    await house.workOff();
    expect(house.messenger.sends).toEqual([]);
    expect(
      await house.stage.asOwner('SELECT FROM subscription_credits WHERE person_id = $1', [him.person?.id]),
    ).toEqual([]);
    expect(
      await house.stage.asOwner('SELECT FROM wechat_messages WHERE person_id = $1', [him.person?.id]),
    ).toEqual([]);
  });

  test('who takes his consent back has the inbox, also of what was on its way, until he agrees again', async () => {
    await house.accept(house.courier, progress, 2);
    const waiting = await house.told(house.courier, 'resolved');
    const consent = await house.courier.delete<ConsentStanding>('/me/consent');
    const withdrawn = await house.told(house.courier, 'resolved');
    await house.workOff();
    expect([house.messenger.sends, await house.states()]).toEqual([[], ['unreachable']]);
    expect(await inboxOf(house.courier)).toEqual(expect.arrayContaining([waiting, withdrawn]));
    // What WeChat allowed and nobody used is his again.
    expect(await house.creditsOf(house.courier, progress)).toBe(2);

    await house.courier.post('/me/consent', { version: consent.body.version });
    await house.told(house.courier, 'resolved');
    await house.workOff();
    expect(house.messenger.delivered).toHaveLength(1);
  });

  test('ten messages at once in two processes spend three credits, and never a fourth', async () => {
    await house.accept(house.courier, progress, 3);
    const entries = Array.from({ length: 10 }, (_, index) => 5_000 + index);
    await Promise.all(
      entries.map((entry, index) =>
        tell((index % 2 ? house.deps : house.other).channels, {
          kind: 'resolved',
          personIds: [house.courier.person?.id ?? ''],
          reportId: house.reportId,
          sequence: entry,
          telling,
        }),
      ),
    );
    const waiting = await house.jobs();
    await Promise.all(
      waiting.map((attempt, index) => sendWechatMessage(index % 2 ? house.deps : house.other, attempt)),
    );
    expect([house.messenger.delivered.length, house.messenger.sends.length]).toEqual([3, 3]);
    expect(house.messenger.tokenCalls).toEqual(['kept']);
    expect(await house.creditsOf(house.courier, progress)).toBe(0);
  });
});
