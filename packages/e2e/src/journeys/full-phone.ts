import type { Report } from '@weilinli/contracts';
import { must } from '../check';
import type { Journey, Stage } from '../journey';
import type { Card } from '../phone';
import { countsOneYes, creditsOf } from './credits';
import { signIn } from './sign-in';

const persona = 'resident-1';
const words = '靠近 3 号楼的那一侧';

/** A phone that can keep nothing says so and takes nothing away; then WeChat may ask, and a card goes from hand to hand. */
export const fullPhone: Journey = {
  name: '李秀英’s phone is full; she makes room, reports, and passes it on',
  play: async (stage) => {
    const phone = await stage.phone();
    let before: Report['id'][] = [];
    await stage.step('her phone is full: it says so, and what she has filled in is still there', async () => {
      before = await mine(stage);
      await signIn(phone, persona);
      await phone.tap('report-now');
      await phone.sees('place', '南湖街道');
      await phone.givePhoto('photo-add', await stage.photo('missing'));
      await phone.tap('group-manhole');
      await phone.tap('category-P0107');
      await phone.input('description', words);
      await phone.room('none');
      await phone.tap('send');
      await phone.sees('toast', '手机存储满了, 没有收下', '再试一次');
      await phone.picture('54-full');
    });

    await stage.step('nothing is told as taken, with a signal or without', async () => {
      await phone.misses('toast');
      await phone.signal('none');
      await phone.tap('send');
      await phone.sees('toast', '手机存储满了, 没有收下');
      await phone.misses('kept');
      await phone.sees('offline-bar', '无信号');
      must(!(await phone.text('offline-bar')).includes('待提交'), 'nothing that waits');
      await phone.signal('good');
      must((await mine(stage)).length === before.length, 'nothing at the server');
    });

    let report: Report | undefined;
    let credits = 0;
    await stage.step('with room again the same form goes, once, with its photo and her words', async () => {
      credits = await creditsOf({ stage, persona, purpose: 'progress' });
      await phone.room('left');
      await phone.tap('send');
      await phone.sees('sent', '收到了');
      const [id, ...others] = (await mine(stage)).filter((one) => !before.includes(one));
      must(id !== undefined && others.length === 0, 'one report');
      const view = await (await stage.api(persona)).report(id);
      must(view.view === 'full' && view.photos.length === 1, 'her report, with its photo');
      must(view.description === words, 'what she wrote');
      report = view;
    });

    await stage.step('WeChat asks whether it may tell her; in a browser nobody asks', async () => {
      if (phone.host === 'WeChat') {
        await phone.sees('subscribe', '修好了告诉你一声');
        await phone.picture('55-subscribe');
        // Her yes arrives, and the phone does not hear of it: it will say it again.
        await phone.signal('answers-lost');
        await phone.tap('subscribe-ask');
      }
      await phone.misses('subscribe');
      await countsOneYes(phone, { stage, persona, purpose: 'progress', before: credits });
      await phone.signal('good');
    });

    let card: Card | undefined;
    await stage.step('she passes it on: what, about where, how it stands, and nobody’s name', async () => {
      must(report !== undefined, 'a report');
      await phone.tap('sent-open');
      await phone.sees('page-detail', words);
      card = await phone.passOn('share');
      must(card.title.startsWith(`${report.category.name} · 南湖街道: `), `a title, not ${card.title}`);
      for (const secret of [words, '李秀英', report.number]) {
        must(!JSON.stringify(card).includes(secret), `nothing of "${secret}" on the card`);
      }
      // WeChat draws a card, and would else take a picture of the screen; a browser copies a link, and says so.
      if (phone.host === 'WeChat')
        must(card.picture === '/assets/share.png', `our picture, not ${card.picture}`);
      else await phone.sees('toast', '链接已复制');
    });

    await stage.step('said twice, her yes has counted once', async () => {
      await phone.open();
      await phone.tap('tab-me');
      await phone.sees('me', '李秀英');
      if (phone.host === 'WeChat') await phone.sees('subscriptions-left', `还能通知你 ${credits + 1} 次`);
      else await phone.misses('subscriptions');
    });

    await stage.step('who gets it sees that report, and no more of it than anybody', async () => {
      must(report !== undefined && card !== undefined, 'a card');
      const other = await stage.phone();
      await other.openShared(card.path);
      await other.sees('page-sign-in', '微邻里');
      await other.tap('sign-in-resident-2');
      await other.sees('page-detail', report.category.name, '大概位置');
      const shown = await other.text('page-detail');
      for (const secret of [words, '李秀英', report.number]) {
        must(!shown.includes(secret), `nothing of "${secret}" for somebody else`);
      }
    });
  },
};

async function mine(stage: Stage): Promise<Report['id'][]> {
  const api = await stage.api(persona);
  return (await api.reports({ scope: 'mine', sort: 'newest', limit: 50 })).items.map(({ id }) => id);
}
