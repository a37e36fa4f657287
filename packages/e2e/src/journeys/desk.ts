import type { Report } from '@weilinli/contracts';
import { must } from '../check';
import type { Journey } from '../journey';
import { openFromDesk } from './open-from-desk';
import { reported } from './reported';
import { signIn } from './sign-in';

/** Somebody gives a task back; the street's dispatcher gives it to somebody else. */
export const desk: Journey = {
  name: '周凯 finds somebody for what nobody has',
  play: async (stage) => {
    const phone = await stage.phone();
    let report: Report | undefined;
    await stage.step('刘敏 gives a task back; it stands first on the desk', async () => {
      report = await reported(stage, 'resident-2', { categoryCode: 'P0101', conditionCode: 'missing' });
      await (await stage.api('worker-1')).act(report.id, 'return', { reason: 'not-able', note: '我在休假' });
      await signIn(phone, 'dispatcher-1');
      await phone.sees('desk-nobody', '没有人接', '上水井盖 · 缺失');
      const lines = await phone.ids('report-');
      must(lines[0] === `report-${report.id}`, 'what nobody has first');
      await phone.picture('20-desk');
    });

    await stage.step('he sees who could take it, and gives it to 杨帆', async () => {
      must(report !== undefined, 'a report');
      await phone.tap(`desk-assign-${report.id}`);
      const candidates = await (await stage.api('dispatcher-1')).candidates(report.id);
      const taker = candidates.items.find(({ displayName }) => displayName === '杨帆');
      must(taker?.personId !== undefined, '杨帆 among those who could');
      await phone.sees('action-sheet', '杨帆', '手上');
      await phone.tap(`handler-${taker.personId}`);
      await phone.picture('21-desk-assign');
      await phone.tap('action-send');
      await phone.misses('action-sheet');
      await phone.misses(`desk-assign-${report.id}`);
    });

    await stage.step('he looks at manholes only, and reads who is told next if nothing happens', async () => {
      must(report !== undefined, 'a report');
      await phone.tap('only-group');
      await phone.tap('only-lamp');
      await phone.sees('only-group', '只看');
      await phone.misses(`report-${report.id}`);
      await phone.tap('only-group');
      await phone.tap('only-manhole');
      await openFromDesk(phone, report);
      await phone.tap('clock-open');
      await phone.sees('clock', '没有进展的话', '提醒', '谁的时间', '杨帆');
      await phone.tap('to-calendar');
      await phone.sees('calendar', '今天', '工作日', '放假');
      await phone.picture('22-calendar');
      await phone.back();
    });

    await stage.step('he has been there himself: its points are to be paid', async () => {
      await phone.tap('rulings-open');
      await phone.sees('rulings', '待核实');
      const [rule] = await phone.ids('rule-');
      must(rule !== undefined, 'somebody with points');
      await phone.tap(rule);
      await phone.tap('verdict-pay');
      await phone.tap('reason-genuine');
      await phone.picture('23-ruling');
      await phone.tap('ruling-send');
      await phone.misses('ruling-sheet');
      await phone.sees('rulings', '待核实');
    });

    await stage.step('杨帆 has it', async () => {
      must(report !== undefined, 'a report');
      const taker = await stage.phone();
      await signIn(taker, 'worker-2');
      await taker.sees(`report-${report.id}`, '上水井盖 · 缺失', '等你接单');
      await taker.tap(`report-${report.id}`);
      await taker.sees('timeline', '已退回', '我在休假', '已派出', '周凯');
      const now = await (await stage.api('worker-2')).report(report.id);
      must(now.view === 'full' && now.assignee?.displayName === '杨帆', 'the report with 杨帆');
    });
  },
};
