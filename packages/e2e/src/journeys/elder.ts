import { must } from '../check';
import type { Journey } from '../journey';
import { signIn } from './sign-in';

/** Large type is a choice that stays, on the phone and with the person. */
export const elder: Journey = {
  name: '李秀英 reads large type',
  play: async (stage) => {
    const phone = await stage.phone();
    await stage.step('she turns it on, and it stays on', async () => {
      await signIn(phone, 'resident-1');
      await phone.tap('tab-me');
      await phone.sees('large-type', '大字已关闭');
      await phone.tap('large-type');
      await phone.sees('large-type', '大字已打开');
      await phone.picture('34-large-me');
      await phone.restart();
      await phone.sees('large-type', '大字已打开');
    });

    await stage.step('she reports with it, as everybody does', async () => {
      await phone.open();
      await phone.tap('report-now');
      await phone.sees('place', '南湖街道');
      await phone.givePhoto('photo-add', await stage.photo('missing'));
      await phone.tap('group-manhole');
      await phone.tap('category-P0102');
      await phone.picture('35-large-report');
      await phone.tap('send');
      await phone.sees('sent', '收到了');
    });

    await stage.step('the server knows it too; off again', async () => {
      const api = await stage.api('resident-1');
      must((await api.me()).settings.largeType, 'large type among her settings');
      await api.updateSettings({ largeType: false });
    });
  },
};
