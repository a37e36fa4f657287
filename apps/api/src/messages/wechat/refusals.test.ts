import { openWechatHouse, progress, type WechatHouse } from '../testing/wechat-house';
import { sendWechatMessage } from './send-message';

let house: WechatHouse;
beforeAll(async () => {
  house = await openWechatHouse();
});
afterAll(() => house.close());
beforeEach(() => house.reset());

describe('when WeChat misbehaves', () => {
  test('a job that a dead worker has left, and one that was overtaken, send nothing twice', async () => {
    await house.accept(house.courier, progress, 2);
    await house.told(house.courier, 'resolved');
    const [first] = await house.jobs();
    if (!first) throw new Error('no job');
    await sendWechatMessage(house.deps, first);
    await sendWechatMessage(house.other, first);
    await house.workOff();
    expect(house.messenger.delivered).toHaveLength(1);
    house.messenger.misbehave('send', { errcode: 45009 });
    await house.told(house.courier, 'resolved');
    const [second] = await house.jobs();
    if (!second) throw new Error('no job');
    await sendWechatMessage(house.deps, second);
    await house.timePasses();
    await sendWechatMessage(house.other, second);
    expect(house.messenger.delivered).toHaveLength(1);
  });

  test('43101 takes all credits of that person and template, and is never tried again', async () => {
    await house.accept(house.courier, progress, 3);
    await house.accept(house.worker, progress);
    house.messenger.misbehave('send', { errcode: 43101 });
    await house.told(house.courier, 'resolved');
    await house.workOff();
    await house.timePasses();
    await house.told(house.courier, 'resolved');
    await house.workOff();
    expect([house.messenger.sends.length, await house.states(), await house.jobs()]).toEqual([
      1,
      ['refused'],
      [],
    ]);
    expect([
      await house.creditsOf(house.courier, progress),
      await house.creditsOf(house.worker, progress),
    ]).toEqual([0, 1]);
  });

  test.each([47003, 40037, 41030, 99_999])(
    '%i is complained of once, not tried again, and costs no credit',
    async (errcode) => {
      await house.accept(house.courier, progress);
      house.messenger.misbehave('send', { errcode });
      await house.told(house.courier, 'resolved');
      await house.workOff();
      await house.timePasses();
      await house.workOff();
      expect([house.messenger.sends.length, await house.states(), await house.jobs()]).toEqual([
        1,
        ['faulty'],
        [],
      ]);
      expect(house.stage.errors).toHaveLength(1);
      expect(house.stage.errors[0]).toContain('WECHAT_TEMPLATES');
      expect(await house.creditsOf(house.courier, progress)).toBe(1);
    },
  );

  test('a person whom WeChat does not know is left alone', async () => {
    await house.accept(house.courier, progress);
    house.messenger.misbehave('send', { errcode: 40003 });
    await house.told(house.courier, 'resolved');
    await house.workOff();
    expect([await house.states(), await house.jobs()]).toEqual([['unreachable'], []]);
  });

  test('news of yesterday is not sent any more, and its credit comes back', async () => {
    await house.accept(house.courier, progress);
    house.messenger.misbehave('send', { status: 500 });
    await house.told(house.courier, 'resolved');
    await house.workOff();
    await house.stage.asOwner(`UPDATE wechat_messages SET created_at = now() - interval '25 hours'`);
    await house.timePasses();
    await house.workOff();
    expect([
      house.messenger.delivered.length,
      await house.states(),
      await house.creditsOf(house.courier, progress),
    ]).toEqual([0, ['too-late'], 1]);
  });
});
