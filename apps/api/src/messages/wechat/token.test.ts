import { sharedToken } from '../../platform/wechat';
import { openWechatHouse, progress, type WechatHouse } from '../testing/wechat-house';
import { sendWechatMessage } from './send-message';

let house: WechatHouse;
beforeAll(async () => {
  house = await openWechatHouse();
});
afterAll(() => house.close());
beforeEach(() => house.reset());

describe('the token', () => {
  test('is asked for once by all processes, and again in its last five minutes', async () => {
    const many = Array.from({ length: 8 }, (_, index) => (index % 2 ? house.deps : house.other));
    const ask = () => Promise.all(many.map((one) => sharedToken({ ...one, wechat: house.messenger.wechat })));
    expect(new Set(await ask()).size).toBe(1);
    expect(house.messenger.tokenCalls).toEqual(['kept']);
    await house.stage.asOwner(`UPDATE wechat_apps SET token_expires_at = now() + interval '4 minutes'`);
    expect((await ask())[0]?.length).toBe(512);
    expect(house.messenger.tokenCalls).toEqual(['kept', 'kept']);
  });

  test.each([
    [40001, 'remembers', ['kept']],
    [42001, 'remembers', ['kept']],
    [40001, 'forgets', ['kept', 'replaced']],
    [42001, 'forgets', ['kept', 'replaced']],
  ] as const)(
    'that ends with %i while WeChat %s it is renewed once, and the message goes out',
    async (errcode, memory, calls) => {
      await house.accept(house.courier, progress, 2);
      await house.told(house.courier, 'resolved');
      await house.workOff();
      house.messenger.tokenCalls.length = 0;
      house.messenger.endToken(errcode, memory);
      await house.told(house.courier, 'resolved');
      await house.workOff();
      expect(house.messenger.tokenCalls).toEqual(calls);
      expect([house.messenger.delivered.length, await house.states()]).toEqual([2, ['sent', 'sent']]);
    },
  );

  test('that ends for two processes at once is renewed by one of them', async () => {
    await house.accept(house.courier, progress, 5);
    await house.told(house.courier, 'resolved');
    await house.workOff();
    house.messenger.tokenCalls.length = 0;
    house.messenger.endToken(42001, 'forgets');
    for (let count = 0; count < 4; count++) await house.told(house.courier, 'resolved');
    const waiting = await house.jobs();
    await Promise.all(
      waiting.map((attempt, index) => sendWechatMessage(index % 2 ? house.deps : house.other, attempt)),
    );
    expect(house.messenger.tokenCalls).toEqual(['kept', 'replaced']);
    expect(house.messenger.delivered).toHaveLength(5);
  });

  test('is replaced at most every 30 s and 20 times a day; until then messages wait', async () => {
    await house.accept(house.courier, progress, 2);
    await house.told(house.courier, 'resolved');
    await house.workOff();
    house.messenger.endToken(40001, 'forgets');
    await house.stage.asOwner(
      `UPDATE wechat_apps SET forced_at = now() - interval '29 seconds', forced_today = 1`,
    );
    await house.told(house.courier, 'resolved');
    await house.workOff();
    await house.stage.asOwner(
      `UPDATE wechat_apps SET forced_at = now() - interval '31 seconds', forced_today = 20`,
    );
    await house.timePasses();
    await house.workOff();
    expect(house.messenger.tokenCalls).not.toContain('replaced');
    expect([house.messenger.delivered.length, await house.states()]).toEqual([1, ['sent', 'waiting']]);
    await house.stage.asOwner(
      `UPDATE wechat_apps SET forced_at = now() - interval '25 hours', forced_today = 20`,
    );
    await house.timePasses();
    await house.workOff();
    expect([house.messenger.delivered.length, await house.states()]).toEqual([2, ['sent', 'sent']]);
  });

  test('that is bad as soon as it is new is not asked for in a circle', async () => {
    await house.accept(house.courier, progress);
    house.messenger.misbehave('send', { errcode: 40001 }, 2);
    await house.told(house.courier, 'resolved');
    await house.workOff();
    await house.workOff();
    expect([house.messenger.sends.length, house.messenger.tokenCalls.length]).toEqual([2, 3]);
    expect(await house.states()).toEqual(['waiting']);
  });

  test('that a wrong secret cannot get is complained of, and the message waits', async () => {
    await house.accept(house.courier, progress);
    house.messenger.misbehave('token', { errcode: 40125 });
    await house.told(house.courier, 'resolved');
    await house.workOff();
    expect(house.stage.errors.join()).toContain('WECHAT_APP_SECRET');
    expect(house.stage.errors.join()).not.toContain(house.messenger.wechat.appSecret);
    await house.timePasses();
    await house.workOff();
    expect(house.messenger.delivered).toHaveLength(1);
  });
});
