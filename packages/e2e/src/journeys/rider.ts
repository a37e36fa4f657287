import { must } from '../check';
import type { Journey } from '../journey';
import { countTaps } from './count-taps';
import { signIn } from './sign-in';

const mostTaps = 3;

/** A courier at the kerb: photo, one large button, sent. */
export const rider: Journey = {
  name: '郭飞 reports in rider mode',
  play: async (stage) => {
    const phone = await stage.phone();
    await stage.step('a courier starts at the camera', async () => {
      await signIn(phone, 'courier-1');
      await phone.sees('page-rider', '拍照', '停车再拍', '普通模式');
    });

    await stage.step('photo and one tap: sent, in three taps at most, without a word typed', async () => {
      const counted = countTaps(phone);
      await counted.phone.givePhoto('rider-shoot', await stage.photo('missing'));
      await phone.sees('page-rider', '更多', '点一下就提交');
      await phone.picture('rider-kinds');
      await counted.phone.tap('rider-more');
      await counted.phone.tap('rider-manhole');
      await phone.sees('rider-sent', '已收下', '井盖');
      await phone.sees('rider-sent-state', '收到');
      must(counted.taps() <= mostTaps, `${mostTaps} taps at most, not ${counted.taps()}`);
      await phone.picture('rider-sent');
    });

    await stage.step('it is a report like any other, with the place and time of its photo', async () => {
      const [report] = (
        await (await stage.api('courier-1')).reports({ scope: 'mine', sort: 'newest', limit: 1 })
      ).items;
      must(report?.category.group === 'manhole', 'a report of a cover');
      must(report.photos.length === 1 && report.capturedAt !== undefined, 'one photo, and when it was taken');
      must(report.assignee !== undefined, 'somebody who has it');
    });

    await stage.step('the mode is as he left it', async () => {
      await phone.tap('rider-next');
      await phone.tap('rider-usual');
      await phone.sees('page-home', '附近正在处理');
      await phone.open();
      await phone.sees('page-home', '附近正在处理');
      await phone.tap('tab-me');
      await phone.tap('rider-mode');
      await phone.sees('page-rider', '拍照');
    });
  },
};
