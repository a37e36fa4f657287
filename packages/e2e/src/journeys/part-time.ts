import { must } from '../check';
import type { Journey } from '../journey';
import { signIn } from './sign-in';

/** A courier becomes a grid worker for a month, has both sides in one client, and gives it up again. */
export const partTime: Journey = {
  name: '郭飞 shows 陈桂芳 a code, is a grid worker for a time, and ends it himself',
  play: async (stage) => {
    const rider = await stage.phone();
    const leader = await stage.phone();

    await stage.step('he shows a code that is good for ten minutes', async () => {
      await signIn(rider, 'courier-1');
      await rider.tap('rider-usual');
      await rider.tap('tab-me');
      await rider.tap('part-time');
      await rider.sees('page-part-time', '邀请码', '还没有人请你兼职');
      await rider.tap('invite-show');
      await rider.sees('invite', '用一次有效');
      await rider.picture('70-invite');
    });

    await stage.step('she writes it down, and asks him for a grid and a month', async () => {
      const code = (await rider.text('invite-letters')).trim();
      await signIn(leader, 'leader-1');
      await leader.tap('tab-me');
      await leader.tap('work-part-time');
      await leader.tap('offer-make');
      await leader.input('offer-code', code);
      await leader.sees('offer-sheet', '做到', '网格');
      await leader.picture('71-offer');
      await leader.tap('offer-send');
      await leader.misses('offer-sheet');
      await leader.sees('page-part-time', '郭飞', '等答复');
    });

    await stage.step('he agrees, and has both sides', async () => {
      await rider.back();
      await rider.tap('part-time');
      await rider.sees('page-part-time', '陈桂芳邀请', '等答复');
      const [accept] = await rider.ids('accept-');
      must(accept !== undefined, 'something to agree to');
      await rider.tap(accept);
      await rider.sees('page-part-time', '在任');
      await rider.picture('72-accepted');
      await rider.back();
      await rider.tap('role-worker');
      await rider.sees('page-tasks', '任务');
    });

    await stage.step('he ends it before its time, and is a courier again', async () => {
      await rider.tap('tab-me');
      await rider.tap('work-part-time');
      await rider.sees('page-part-time', '在任');
      const [end] = await rider.ids('end-');
      must(end !== undefined, 'something to end');
      await rider.tap(end);
      await rider.sees('end-sheet', '转给别人');
      await rider.tap('end-send');
      await rider.sees('page-part-time', '已结束');
      const { roles } = await (await stage.api('courier-1')).me();
      must(!roles.some(({ role }) => role === 'worker'), 'no grid worker any more');
    });

    await stage.step('she reads that he has', async () => {
      await leader.back();
      await leader.tap('work-part-time');
      await leader.sees('page-part-time', '郭飞', '已结束');
      const { items } = await (await stage.api('leader-1')).inbox();
      must(
        items.some(({ kind, body }) => kind === 'role-ended' && body.includes('郭飞')),
        'a message that he has ended it',
      );
    });
  },
};
