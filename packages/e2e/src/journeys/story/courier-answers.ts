import type { InboxMessage, Report } from '@weilinli/contracts';
import { eventually, must } from '../../check';
import type { Stage } from '../../journey';
import type { Phone } from '../../phone';

/** The inbox tells 郭飞 each step, once; from the last message he opens before and after. */
export async function isTold(stage: Stage, phone: Phone, { id, number }: Report): Promise<void> {
  let resolved: InboxMessage | undefined;
  await stage.step('郭飞’s inbox tells each step, once', async () => {
    const messages = await messagesAbout(stage, id, 'resolved');
    const kinds = messages.map(({ kind }) => kind);
    must(new Set(kinds).size === kinds.length, `each message once, not ${kinds.join(', ')}`);
    resolved = messages.find(({ kind }) => kind === 'resolved');
    await phone.tap('sent-open');
    await phone.sees('page-detail', number);
    await phone.back();
    await phone.tap('tab-inbox');
    await phone.sees('messages', '已有人接单', '现场已围护', '修好了吗?');
    await phone.picture('11-inbox');
  });

  await stage.step('he opens it: before and after, and everything that happened', async () => {
    must(resolved !== undefined, 'a message that it is fixed');
    await phone.tap(`message-${resolved.id}`);
    await phone.sees('state', '刘敏', '等你确认');
    await phone.seesPhotos('photos', 2);
    await phone.sees('timeline', '已上报', '已接单', '已围护', '已修好', '换了新井盖');
    await phone.seesPhotos('timeline', 3);
    await phone.picture('12-detail-fixed');
  });
}

/** Not fixed: back to the same worker, counted as rework. */
export async function contest(stage: Stage, phone: Phone, { id }: Report): Promise<void> {
  await stage.step('he says 没修好, and it goes back to 刘敏 as rework', async () => {
    await phone.tap('action-contest');
    await phone.input('action-note', '车一压还在晃');
    await phone.picture('13-detail-contest');
    await phone.tap('action-send');
    await phone.sees('state', '返工');
    await phone.sees('rework', '返工 1 次');
    await phone.picture('14-detail-rework');
    const report = await (await stage.api('courier-1')).report(id);
    must(report.view === 'full', 'the whole view');
    must(report.rework === 1, `rework once, not ${report.rework} times`);
    must(report.status === 'accepted', `the report accepted, not ${report.status}`);
    must(report.assignee?.displayName === '刘敏', 'the same worker');
    await messagesAbout(stage, id, 'rework', 'worker-1');
  });
}

/** Fixed: closed, and rated. */
export async function agree(stage: Stage, phone: Phone, { id }: Report): Promise<void> {
  await stage.step('he looks again and says 修好了: closed', async () => {
    await phone.restart();
    await phone.sees('timeline', '垫圈换过, 不晃了', '说没修好', '车一压还在晃');
    await phone.tap('action-confirm');
    await phone.sees('state', '已经修好, 这件事结束了');
    await phone.picture('16-detail-closed');
  });

  await stage.step('he rates it', async () => {
    await phone.tap('action-rate');
    await phone.tap('score-5');
    await phone.input('action-note', '真快');
    await phone.picture('17-detail-rate');
    await phone.tap('action-send');
    await phone.sees('timeline', '已评价');
    const report = await (await stage.api('courier-1')).report(id);
    must(report.view === 'full' && report.status === 'closed', 'the report closed');
    must(report.rating?.score === 5 && report.rating.note === '真快', 'his five stars');
    await phone.back();
    await phone.tap('tab-mine');
    await phone.sees(`report-${id}`, '按时修好');
    await phone.picture('18-mine');
    await phone.tap('tab-me');
    await phone.sees('me', '郭飞', '小蜜蜂骑手');
    await phone.picture('19-me');
  });

  await stage.step('what he found is paid, and stands in his list with its reason', async () => {
    const api = await stage.api('courier-1');
    const { items } = await eventually(
      'points for what was fixed',
      () => api.reportPoints(id),
      (answer) => answer.items.some(({ kind, state }) => kind === 'found' && state === 'earned'),
    );
    const found = items.find(({ kind }) => kind === 'found');
    must(found !== undefined && found.points > 0, 'points for who was the first to find it');
    await phone.tap('points');
    await phone.sees('balance-available', String((await api.points()).available));
    await phone.sees('page-points', `+${found.points}`, '第一个发现');
    await phone.picture('20-points');
  });
}

/** The messages about a report, once the one of this kind has come. */
async function messagesAbout(stage: Stage, id: string, kind: string, persona = 'courier-1') {
  const api = await stage.api(persona);
  const ask = async () => (await api.inbox()).items.filter(({ reportId }) => reportId === id);
  return eventually(`a message "${kind}" for ${persona}`, ask, (items) =>
    items.some((message) => message.kind === kind),
  );
}
