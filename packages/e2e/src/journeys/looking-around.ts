import type { Client, PhotoFile } from '@weilinli/client';
import { must } from '../check';
import type { Journey } from '../journey';
import { reported } from './reported';
import { signIn } from './sign-in';

/** The pages that no other journey opens: each has to stand, and to cost no more than any other. */
export const lookingAround: Journey = {
  name: 'everybody looks at the rest of what is his',
  play: async (stage) => {
    await stage.step('刘敏: the map of the day, what is done, her roster, the calendar', async () => {
      // Something has to be on the map, whatever was played before.
      await reported(stage, 'resident-2', { categoryCode: 'P0103', conditionCode: 'broken', north: -30 });
      const worker = await stage.phone();
      await signIn(worker, 'worker-1');
      await worker.sees('page-tasks', '任务');
      await worker.tap('tab-task-map');
      await worker.sees('map-words', '件');
      await worker.picture('90-task-map');
      await worker.tap('tab-me');
      await worker.tap('work-done');
      await worker.sees('done');
      await worker.back();
      await worker.tap('work-duty');
      await worker.sees('duty', '班');
      await worker.picture('91-duty');
      await worker.tap('duty-calendar');
      await worker.sees('calendar', '放假');
    });

    await stage.step('陈桂芳: one of her team', async () => {
      const leader = await stage.phone();
      await signIn(leader, 'leader-1');
      const me = await (await stage.api('worker-1')).me();
      await leader.tap(`member-${me.id}`);
      await leader.sees('member', '刘敏', '手上');
      await leader.picture('92-member');
    });

    await stage.step('周凯: the figures, and the rules by which reports are given out', async () => {
      const dispatcher = await stage.phone();
      await signIn(dispatcher, 'dispatcher-1');
      await dispatcher.tap('tab-me');
      await dispatcher.tap('work-indices');
      await dispatcher.sees('indices', '结案');
      await dispatcher.picture('93-indices');
      await dispatcher.back();
      await dispatcher.tap('work-dispatch-rules');
      await dispatcher.sees('dispatch-rules', '用第一条合适又有人的');
      await dispatcher.picture('94-dispatch-rules');
    });

    await stage.step('郭飞: who is thanked, for what there are points, and his codes', async () => {
      await codeOf(await stage.api('courier-1'));
      const rider = await stage.phone();
      await signIn(rider, 'courier-1');
      await rider.tap('rider-usual');
      await rider.tap('tab-me');
      await rider.tap('points');
      await rider.tap('to-honours');
      await rider.sees('page-honours', '我在');
      await rider.picture('95-honours');
      await rider.back();
      await rider.tap('to-shop');
      await rider.tap('shop-codes');
      await rider.sees('redemptions', '卫生纸一提');
      await rider.back();
      await rider.back();
      await rider.tap('to-rules');
      await rider.sees('point-rules', '安全隐患');
      await rider.picture('96-point-rules');
    });
  },
};

/** So that there is one to look at. */
async function codeOf(rider: Client<PhotoFile>): Promise<void> {
  if ((await rider.redemptions()).items.length > 0) return;
  const reward = (await rider.rewards()).items.find(({ name }) => name === '卫生纸一提');
  must(reward !== undefined, 'something on the shelf');
  await rider.redeem(reward);
}
