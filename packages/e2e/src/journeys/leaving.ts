import { must } from '../check';
import type { Journey } from '../journey';
import { signIn } from './sign-in';

/** What is stored about somebody is his to allow, to see, and to end. */
export const leaving: Journey = {
  name: '张浩 takes his consent back, gives it again, and goes for good',
  play: async (stage) => {
    const phone = await stage.phone();
    await stage.step('he reads what is stored, and takes his consent back', async () => {
      await signIn(phone, 'resident-2');
      await phone.tap('tab-me');
      await phone.tap('privacy');
      await phone.sees('notice', '我们存什么', '谁能看到', '注销账号');
      await phone.sees('consent-standing', '同意了第');
      await phone.tap('consent-withdraw');
      await phone.sees('withdraw-sheet', '不能上报');
      // Nothing is stored without his consent, not even that he has read a message.
      await phone.mayBeRefused();
      await phone.tap('withdraw-send');
      await phone.sees('consent-standing', '撤回了同意');
      await phone.picture('60-privacy');
    });

    await stage.step('who declines may look around; what he sends is stored once he agrees', async () => {
      await phone.back();
      await phone.tap('tab-home');
      await phone.sees('consent-sheet', '我们只存', '看全文');
      await phone.picture('61-consent');
      await phone.tap('consent-decline');
      await phone.misses('consent-sheet');
      await phone.sees('page-home', '拍照上报');
      await phone.tap('report-now');
      await phone.givePhoto('photo-add', await stage.photo('missing'));
      await phone.tap('kind-search');
      await phone.input('kind-words', '雨水井盖');
      await phone.tap('category-P0103');
      await phone.tap('condition-shifted');
      await phone.tap('send');
      await phone.sees('consent-sheet', '我们只存');
      await phone.tap('privacy-agree');
      await phone.misses('consent-sheet');
      await phone.sees('sent', '收到了');
    });

    await stage.step('he looks at all of it, and goes; his report stays, without him', async () => {
      const api = await stage.api('resident-2');
      const [report] = (await api.reports({ scope: 'mine', sort: 'newest' })).items;
      must(report !== undefined, 'his report');
      await phone.open();
      await phone.tap('tab-me');
      await phone.tap('my-data');
      await phone.sees('own-data', '我是谁', '上报', '同意与撤回');
      await phone.tap('own-reports');
      await phone.sees('own-data', report.number);
      await phone.picture('62-own-data');
      await phone.tap('erase-ask');
      await phone.tap('erase-send');
      await phone.sees('page-sign-in', '微邻里');
      const left = await (await stage.api('dispatcher-1')).report(report.id);
      must(
        left.view === 'full' && left.reporter?.displayName === '已注销用户',
        'a report without its reporter',
      );
    });
  },
};
