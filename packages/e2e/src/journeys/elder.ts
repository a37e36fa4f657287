import { must } from '../check';
import type { Journey } from '../journey';
import { signIn } from './sign-in';

// 关怀模式, as WeChat itself has it.
const elderly = 1.4;

/** Large type is the phone's own setting, and a choice that stays, on the phone and with the person. */
export const elder: Journey = {
  name: '李秀英 reads large type',
  play: async (stage) => {
    const phone = await stage.phone({ letters: elderly, isNew: true });
    await stage.step(
      'her new phone is set to large letters, and so is the client, before anybody is known',
      async () => {
        await phone.open();
        await phone.sees('page-sign-in', '微邻里');
        must(
          (await phone.letters()) === elderly,
          `letters as her phone has them, not ${await phone.letters()}`,
        );
        await signIn(phone, 'resident-1');
        await phone.agreesToPlatform();
        await phone.sees('page-home', '附近正在处理');
      },
    );

    await stage.step('she wants them larger still, and so they stay', async () => {
      await phone.tap('tab-me');
      await phone.sees('large-type', '大字已关闭');
      await phone.tap('large-type');
      await phone.sees('large-type', '大字已打开');
      must((await phone.letters()) > elderly, `larger letters, not ${await phone.letters()}`);
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
