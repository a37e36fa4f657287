import type { Report } from '@weilinli/contracts';
import { eventually, must } from '../check';
import type { Journey, Stage } from '../journey';
import type { Phone } from '../phone';
import { openFromDesk } from './open-from-desk';
import { reported } from './reported';
import { signIn } from './sign-in';

/** A leader puts something on top; who has it asks for more time, and gets it. */
export const moreTime: Journey = {
  name: '杨帆 puts a cover on top, and gives 刘敏 the time that she asks for',
  play: async (stage) => {
    const leader = await stage.phone();
    const worker = await stage.phone();
    const report = await fencedOff(stage);

    await stage.step('杨帆 finds it on the desk, and puts it on top', async () => {
      await signIn(leader, 'leader-1');
      await leader.sees('team-figures', '已超时', '待核查');
      await leader.sees('team', '谁手上有多少', '刘敏');
      await leader.picture('25-team');
      await leader.tap('team-all');
      await leader.sees('page-desk', '正在处理');
      await openFromDesk(leader, report);
      await leader.tap('action-supervise');
      await leader.input('action-note', '学校门口, 请先修这一件');
      await send(leader);
      await leader.sees('supervised', '督办');
      await leader.sees('timeline', '督办', '学校门口');
    });

    await stage.step('it is the first of 刘敏’s tasks; she asks for more time', async () => {
      await signIn(worker, 'worker-1');
      await worker.sees('tasks-supervised', '督办');
      must((await worker.ids('report-'))[0] === `report-${report.id}`, 'what was put on top first');
      await worker.picture('26-tasks-supervised');
      await open(worker, report);
      await worker.sees('deadline-resolve', '明天');
      await worker.tap('action-request');
      await worker.tap('kind-extend');
      await worker.tap('reason-material');
      await worker.input('action-note', '井盖要从厂里调');
      await worker.picture('27-request');
      await send(worker);
      await worker.sees('request-extend', '等待材料或配件', '等待答复');
    });

    await stage.step('杨帆 agrees by one tap', async () => {
      await leader.open();
      await leader.sees('desk-asked', '待你批准', '刘敏', '井盖要从厂里调');
      await leader.picture('28-request-answer');
      const [approve] = await leader.ids('approve-');
      must(approve !== undefined, 'a way to agree');
      await leader.tap(approve);
      await leader.misses('desk-asked');
      await leader.tap('team-all');
      await openFromDesk(leader, report);
      await leader.sees('extensions', '延期 1 次');
      await leader.sees('timeline', '同意延期', '申请延期');
    });

    await stage.step('刘敏 has another day, and is told', async () => {
      await worker.restart();
      await worker.sees('extensions', '延期 1 次');
      await eventually(
        'the day after tomorrow in words',
        () => worker.text('deadline-resolve'),
        (left) => /\d+月\d+日 \d\d:\d\d 前/.test(left),
      );
      await worker.back();
      await worker.tap('tab-inbox');
      await worker.sees('messages', '已同意延期');
    });
  },
};

/** Accepted and fenced off: from then on only the time for fixing runs. */
async function fencedOff(stage: Stage): Promise<Report> {
  const report = await reported(stage, 'resident-2', { categoryCode: 'P0107', north: -60 });
  const worker = await stage.api('worker-1');
  await worker.act(report.id, 'accept');
  const { name, bytes } = await stage.photo('fenced');
  const photo = await worker.uploadPhoto({ name, bytes, type: 'image/jpeg' });
  return worker.act(report.id, 'make-safe', { photoIds: [photo.id], place: report.place });
}

async function open(phone: Phone, { id, number }: Report): Promise<void> {
  await phone.tap(`report-${id}`);
  await phone.sees('page-detail', number);
}

async function send(phone: Phone): Promise<void> {
  await phone.tap('action-send');
  await phone.misses('action-sheet');
}
