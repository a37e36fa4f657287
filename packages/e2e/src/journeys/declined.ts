import type { Report } from '@weilinli/contracts';
import { must } from '../check';
import type { Journey } from '../journey';
import { reported } from './reported';
import { signIn } from './sign-in';

/** What is no case for the city says why; its reporter may doubt that once, and has an answer. */
export const declined: Journey = {
  name: '张浩 does not agree that it is no case, once',
  play: async (stage) => {
    const phone = await stage.phone();
    const dispatcher = await stage.api('dispatcher-1');
    let report: Report | undefined;

    await stage.step('he reads why it was declined, and that he may doubt it once', async () => {
      report = await reported(stage, 'resident-2', { categoryCode: 'P0114', north: 130 });
      await dispatcher.act(report.id, 'decline', { reason: 'out-of-scope', note: '这里归铁路管' });
      await signIn(phone, 'resident-2');
      await phone.tap('tab-mine');
      await phone.tap(`report-${report.id}`);
      await phone.sees('decline', '这里归铁路管', '只有一次');
      await phone.picture('50-declined');
    });

    await stage.step('he doubts it; it is looked at again', async () => {
      must(report !== undefined, 'a report');
      await phone.tap('action-contest');
      await phone.input('action-note', '铁路的围墙在对面');
      await phone.tap('action-send');
      await phone.misses('action-sheet');
      await phone.misses('decline');
      await phone.sees('timeline', '铁路的围墙在对面');
      const now = await dispatcher.report(report.id);
      must(now.status !== 'declined', 'a report that somebody looks at again');
    });

    await stage.step('declined again, that is the last word', async () => {
      must(report !== undefined, 'a report');
      await dispatcher.act(report.id, 'decline', { reason: 'out-of-scope', note: '已和铁路核对' });
      await phone.restart();
      await phone.sees('decline', '已和铁路核对', '最后的答复');
      must((await phone.ids('action-contest')).length === 0, 'no second doubt');
    });
  },
};
