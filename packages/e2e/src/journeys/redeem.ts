import { ApiProblem } from '@weilinli/client';
import { must } from '../check';
import type { Journey } from '../journey';
import { signIn } from './sign-in';

/** Points become a thing: a code on one phone, taken on another, once. */
export const redeem: Journey = {
  name: '郭飞 has his points changed for 卫生纸, and 马丽 takes his code',
  play: async (stage) => {
    const rider = await stage.phone();
    const keeper = await stage.phone();
    const api = await stage.api('courier-1');
    let code = '';

    await stage.step('he sees what he can have, and what it costs', async () => {
      await signIn(rider, 'courier-1');
      await rider.tap('rider-usual');
      await rider.sees('page-home', '附近正在处理');
      await rider.tap('tab-me');
      await rider.tap('points');
      await rider.tap('to-shop');
      const reward = (await api.rewards()).items.find(({ name }) => name === '卫生纸一提');
      must(reward !== undefined, 'something on the shelf');
      await rider.sees(`reward-${reward.id}`, '卫生纸一提', `${reward.price} 分`);
      await rider.tap(`redeem-${reward.id}`);
      await rider.sees('redeem-sheet', '换后还剩', '物业服务中心');
      await rider.picture('75-redeem');
    });

    await stage.step('he is shown a code, and his points are fewer', async () => {
      await rider.tap('redeem-send');
      await rider.sees('code', '卫生纸一提', '只能用一次');
      await rider.picture('76-code');
      code = (await rider.text('code-letters')).trim();
    });

    await stage.step('she sees that somebody will come, and takes the code that he shows her', async () => {
      await signIn(keeper, 'property-1');
      await keeper.tap('tab-me');
      await keeper.tap('work-keeper');
      await keeper.sees('keeper-waiting', '卫生纸一提');
      await keeper.input('keeper-code', code.toLowerCase());
      // The server has taken it, and she does not hear of it: the same tap again is no second time.
      await keeper.signal('answers-lost');
      await keeper.tap('keeper-take');
      await keeper.sees('toast', '连不上');
      await keeper.signal('good');
      await keeper.tap('keeper-take');
      await keeper.sees('keeper-taken', '码已收下', '卫生纸一提');
      await keeper.picture('77-keeper');
    });

    await stage.step('it counts once, and his page says by itself that it is done', async () => {
      await rider.sees('code', '已领取');
      const again = await (await stage.api('property-1')).pickUp(code).catch((error: unknown) => error);
      must(again instanceof ApiProblem && again.problem.code === 'REDEMPTION_PICKED_UP', 'a code used once');
      const [redemption] = (await api.redemptions()).items;
      must(redemption?.code === code && redemption.state === 'picked-up', 'a redemption that was picked up');
      await rider.restart();
      await rider.sees('code', '已领取');
    });
  },
};
