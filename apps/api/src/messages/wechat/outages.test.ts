import { setTimeout as sleep } from 'node:timers/promises';
import { startWorker } from '../../platform/jobs';
import type { Misbehaviour } from '../testing/messenger-stand-in';
import { openWechatHouse, progress, type WechatHouse } from '../testing/wechat-house';
import { sendWechatMessage, type WechatTry, wechatTask } from './send-message';

let house: WechatHouse;
beforeAll(async () => {
  house = await openWechatHouse();
});
afterAll(() => house.close());
beforeEach(() => house.reset());

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 800)
      throw new Error(`waited in vain: ${JSON.stringify([await house.states(), await house.jobs()])}`);
    await sleep(25);
  }
}

describe('when WeChat misbehaves', () => {
  const outages: [string, 'token' | 'send', Misbehaviour][] = [
    ['too many calls', 'send', { errcode: 45009 }],
    ['a busy system', 'send', { errcode: -1 }],
    ['a gateway error', 'send', { status: 502 }],
    ['silence', 'send', { silent: true }],
    ['a broken line', 'send', { hangUp: true }],
    ['a page instead of JSON', 'send', { answer: '<html>hello</html>' }],
    ['a list instead of an object', 'send', { answer: '[]' }],
    ['nothing', 'send', { answer: '' }],
    ['no token', 'token', { answer: '{"expires_in":7200}' }],
    ['silence about the token', 'token', { silent: true }],
    ['too many tokens', 'token', { errcode: 45009 }],
    ['a gateway error at the token', 'token', { status: 500 }],
  ];
  test.each(outages)(
    '%s is waited out: no message is lost, none is doubled, none asks meanwhile',
    async (_, door, how) => {
      await house.accept(house.courier, progress, 2);
      house.messenger.misbehave(door, how);
      await house.told(house.courier, 'resolved');
      await house.told(house.courier, 'declined');
      await house.workOff();
      // The second saw the pause, and left WeChat alone.
      expect(house.messenger.sends.length).toBe(door === 'send' ? 1 : 0);
      expect([await house.states(), (await house.jobs()).length]).toEqual([['waiting', 'waiting'], 2]);
      await house.workOff(house.other);
      expect(house.messenger.sends.length).toBe(door === 'send' ? 1 : 0);
      await house.timePasses();
      await house.workOff(house.other);
      expect([house.messenger.delivered.length, await house.states()]).toEqual([2, ['sent', 'sent']]);
      expect([
        await house.jobs(),
        await house.creditsOf(house.courier, progress),
        house.stage.errors,
      ]).toEqual([[], 0, []]);
    },
  );

  test('each pause is twice as long as the one before, up to a quarter of an hour; an answer ends them', async () => {
    await house.accept(house.courier, progress);
    house.messenger.misbehave('send', { status: 503 }, 12);
    await house.told(house.courier, 'resolved');
    const pauses: number[] = [];
    for (let round = 0; round < 12; round++) {
      await house.workOff();
      const [app] = await house.stage.asOwner<{ seconds: number }>(
        'SELECT ceil(extract(epoch FROM paused_until - now()))::int AS seconds FROM wechat_apps',
      );
      pauses.push(app?.seconds ?? 0);
      await house.timePasses();
    }
    const expected = [5, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900];
    expect(pauses.every((seconds, index) => seconds <= (expected[index] ?? 0))).toBe(true);
    // Read a moment later, so a little has passed of each.
    expect(pauses.slice(4).every((seconds, index) => seconds > (expected[index + 4] ?? 0) / 2)).toBe(true);
    await house.workOff();
    expect(house.messenger.delivered).toHaveLength(1);
    expect(await house.stage.asOwner('SELECT pauses FROM wechat_apps')).toEqual([{ pauses: 0 }]);
  });

  test('the worker of the house does the same by its queue, again after a pause', async () => {
    await house.accept(house.courier, progress, 2);
    house.messenger.misbehave('send', { errcode: 45009 });
    await house.told(house.courier, 'resolved');
    const running = await startWorker({
      databaseUrl: house.other.config.databaseUrl,
      log: house.other.log,
      tasks: { [wechatTask]: (payload) => sendWechatMessage(house.other, payload as WechatTry) },
    });
    try {
      await until(async () => (await house.jobs())[0]?.tries === 1);
      await house.timePasses();
      await house.told(house.courier, 'resolved');
      await until(async () => (await house.states()).join() === 'sent,sent');
    } finally {
      await running.stop();
    }
    expect([await house.states(), await house.jobs(), house.stage.errors]).toEqual([
      ['sent', 'sent'],
      [],
      [],
    ]);
  });

  test('an answer that is lost is asked for again: told twice where two were allowed, and never more than that', async () => {
    await house.accept(house.courier, progress);
    house.messenger.misbehave('send', { deaf: true });
    await house.told(house.courier, 'resolved');
    await house.workOff();
    await house.timePasses();
    await house.workOff();
    // WeChat itself keeps count: the one credit was used.
    expect([house.messenger.delivered.length, await house.states()]).toEqual([1, ['refused']]);
    await house.timePasses();
    await house.workOff();
    expect(house.messenger.sends).toHaveLength(2);
  });
});
