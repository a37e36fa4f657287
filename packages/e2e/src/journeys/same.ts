import type { Report } from '@weilinli/contracts';
import { must } from '../check';
import type { Journey } from '../journey';
import type { Phone } from '../phone';
import { reported } from './reported';
import { signIn } from './sign-in';

/** Two people pass the same lamp: the second one follows, and is told how it goes. */
export const same: Journey = {
  name: '张浩 sees what 李秀英 has reported already',
  play: async (stage) => {
    const phone = await stage.phone();
    let report: Report | undefined;
    await stage.step('he says what it is, and is shown what was reported beside it', async () => {
      report = await reported(stage, 'resident-1', { categoryCode: 'P0107', north: 25 });
      await reported(stage, 'resident-1', { categoryCode: 'P0107', north: 70 });
      await signIn(phone, 'resident-2');
      await photograph(phone, await stage.photo('missing'));
      await phone.sees('same', '附近有人报过, 是同一处吗?', '约 30 米', '已派给处理人');
      await phone.picture('23-same');
      const offered = await phone.ids('same-follow-');
      must(offered.join() === `same-follow-${report.id}`, 'the one within 50 m, and no other');
    });

    await stage.step('one tap follows it instead', async () => {
      await phone.tap(`same-follow-${report?.id}`);
      await phone.sees('followed', '谢谢, 已帮忙确认', '有进展会告诉你');
      await phone.picture('24-followed');
      await phone.tap('followed-open');
      await phone.sees('page-detail', '大概位置', '不再跟进');
      await phone.picture('25-followed-detail');
    });

    await stage.step('once it is fixed, he is told', async () => {
      must(report !== undefined, 'a report');
      const worker = await stage.api('worker-1');
      await worker.act(report.id, 'accept');
      const { name, bytes } = await stage.photo('fixed');
      const photo = await worker.uploadPhoto({ name, bytes, type: 'image/jpeg' });
      await worker.act(report.id, 'resolve', { photoIds: [photo.id], place: report.place });
      await phone.open();
      await phone.tap('tab-inbox');
      await phone.sees('page-inbox', '你跟进的', '已修好');
    });

    await stage.step('who sees that it is another one goes on reporting', async () => {
      const other = await stage.phone();
      await signIn(other, 'courier-1');
      await other.tap('rider-usual');
      await photograph(other, await stage.photo('missing'));
      await other.sees('same', '是同一处');
      await other.tap('same-other');
      await other.misses('same');
      await other.tap('send');
      await other.sees('sent', '收到了');
    });
  },
};

async function photograph(phone: Phone, photo: Parameters<Phone['givePhoto']>[1]): Promise<void> {
  await phone.tap('report-now');
  await phone.sees('place', '南湖街道');
  await phone.givePhoto('photo-add', photo);
  await phone.tap('group-manhole');
  await phone.tap('category-P0107');
}
