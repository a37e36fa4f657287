import type { Report } from '@weilinli/contracts';
import { distanceMetres } from '@weilinli/domain';
import { must } from '../../check';
import { gate } from '../../gate';
import type { Stage } from '../../journey';
import type { Phone } from '../../phone';
import { signIn } from '../sign-in';

/** 郭飞 signs in, photographs, names it, sends; he learns whose it is and until when. */
export async function reportIt(stage: Stage, phone: Phone): Promise<Report> {
  await stage.step('郭飞 signs in and sees what is near', async () => {
    await phone.open();
    await phone.sees('page-sign-in', '郭飞');
    await phone.picture('01-sign-in');
    await signIn(phone, 'courier-1');
    // A courier starts at the camera; the story is told by the whole form.
    await phone.tap('rider-usual');
    await phone.sees('page-home', '南湖街道', '附近正在处理', '雨水箅子');
    await phone.picture('02-home');
  });

  await stage.step('he gives a photo, and the place is found for him', async () => {
    await phone.tap('report-now');
    await phone.sees('place', '武昌区', '南湖街道');
    await phone.picture('03-report-empty');
    await phone.givePhoto('photo-add', await stage.photo('missing'));
    await phone.seesPhotos('page-report', 2);
  });

  await stage.step('he says what it is: 雨水井盖 · 缺失', async () => {
    await phone.tap('group-manhole');
    await phone.picture('04-report-kinds');
    await phone.tap('category-P0103');
    await phone.sees('category-chosen', '雨水井盖');
    await phone.tap('condition-missing');
    await phone.input('description', '大门口, 晚上很多外卖车经过');
    await phone.picture('05-report-filled');
  });

  let report: Report | undefined;
  await stage.step(
    'he sends it, and learns its number, its grid, its handler and three deadlines',
    async () => {
      await phone.tap('send');
      await phone.sees('sent', '收到了');
      report = await newestOf(stage);
      await phone.sees('sent-number', report.number);
      await phone.sees(
        'sent-path',
        ...report.area.path.filter(({ kind }) => kind !== 'city').map(({ name }) => name),
      );
      await phone.sees('sent-state', '刘敏');
      await phone.sees('points-after', '待核实', '+');
      await phone.sees('deadline-accept', '接单', '还剩');
      await phone.sees('deadline-make-safe', '围护', '还剩');
      // 24 hours are named by their moment: 明天 18:00 前.
      await phone.sees('deadline-resolve', '修好', '明天', '前');
      await phone.picture('06-sent');
    },
  );
  must(report !== undefined, 'a report');
  return report;
}

async function newestOf(stage: Stage): Promise<Report> {
  const courier = await stage.api('courier-1');
  const [report] = (await courier.reports({ scope: 'mine', sort: 'newest', limit: 1 })).items;
  must(report !== undefined, 'the report among 郭飞’s own');
  must(report.category.code === 'P0103' && report.condition.code === 'missing', '雨水井盖 · 缺失');
  must(report.description === '大门口, 晚上很多外卖车经过', 'the words he wrote');
  // The browser said it in WGS-84, the API answers in GCJ-02.
  must(
    distanceMetres(report.place, gate) < 3,
    `the gate, within 3 m, not ${distanceMetres(report.place, gate)} m away`,
  );
  return report;
}
