import type { Report } from '@weilinli/contracts';
import { eventually, must } from '../check';
import type { Journey, Stage } from '../journey';
import { reported } from './reported';
import { signIn } from './sign-in';

const words = '我家楼下, 孩子每天走这里';

/** What somebody not involved may know; and a session that lasts until it is ended. */
export const others: Journey = {
  name: '张浩 looks at what somebody else reported',
  play: async (stage) => {
    const phone = await stage.phone();
    let report: Report | undefined;
    await stage.step('he sees what and about where, not who, not the words', async () => {
      report = await reported(stage, 'resident-1', { categoryCode: 'P0102', description: words, east: 5 });
      await signIn(phone, 'resident-2');
      await phone.tap(`report-${report.id}`);
      await phone.sees('page-detail', '污水井盖', '大概位置', '已派给处理人', '南湖街道');
      await phone.seesPhotos('photos', 1);
      const shown = await phone.text('page-detail');
      for (const secret of [words, '李秀英', '刘敏', report.number]) {
        must(!shown.includes(secret), `nothing of "${secret}" in the public view`);
      }
      const possible = await phone.ids('action-');
      must(possible.join() === 'action-follow', 'nothing for him to do but follow it');
      await phone.picture('22-public');
    });

    await stage.step('started again, he is still signed in, and where he was', async () => {
      await phone.restart();
      await phone.sees('page-detail', '污水井盖', '大概位置');
      await phone.open();
      await phone.sees('page-home', '附近正在处理');
    });

    await stage.step('signed out, the phone knows nobody; then it is 李秀英’s', async () => {
      must(report !== undefined, 'a report');
      await phone.tap('tab-me');
      await phone.sees('me', '张浩');
      await phone.tap('sign-out');
      await phone.sees('page-sign-in', '微邻里');
      await phone.restart();
      await phone.sees('page-sign-in', '微邻里');
      await signIn(phone, 'resident-1');
      await phone.tap('tab-mine');
      await phone.tap(`report-${report.id}`);
      await phone.sees('page-detail', words, report.number, '刘敏');
    });

    const sent = await stage.phone();
    await stage.step('who is sent a link and is not signed in sees that report once he is', async () => {
      must(report !== undefined, 'a report');
      await sent.openShared(`/pages/detail/index?id=${report.id}`);
      await sent.sees('page-sign-in', '微邻里');
      await sent.tap('sign-in-courier-1');
      await sent.sees('page-detail', '污水井盖', '大概位置', '已派给处理人');
      await sent.tap('action-follow');
      await sent.sees('page-detail', '不再跟进');
    });

    await stage.step('it is fixed; what he says of that without a signal arrives by itself', async () => {
      must(report !== undefined, 'a report');
      await fix(stage, report);
      await sent.restart();
      await sent.sees('feedback', '没修好');
      await sent.signal('none');
      await sent.tap('feedback-not-fixed');
      await sent.sees('page-detail', '你说: 没修好', '待提交', '已修好');
      await sent.signal('good');
      const leader = await stage.api('leader-1');
      const { id } = report;
      await eventually(
        'his word at the server, once',
        async () => await leader.report(id),
        ({ feedback }) => feedback?.said?.length === 1 && feedback.said[0]?.answer === 'not-fixed',
      );
      await sent.back();
      await sent.misses('page-detail');
    });
  },
};

async function fix(stage: Stage, { id, place }: Report): Promise<void> {
  const worker = await stage.api('worker-1');
  await worker.act(id, 'accept');
  const { name, bytes } = await stage.photo('fixed');
  const photo = await worker.uploadPhoto({ name, bytes, type: 'image/jpeg' });
  await worker.act(id, 'resolve', { photoIds: [photo.id], place });
}
