import { momentWords, type Reason, reasons } from '@weilinli/domain';
import type { MessageKind } from './channel';
import { duplicateWording } from './duplicate-wording';
import { escalationWording } from './escalation-wording';
import { resolutionWording } from './resolution-wording';
import type { Words } from './telling';

/** The sentence for each kind of message: plain, short, and what to do next. */
export const wording: Record<MessageKind, Words> = {
  ...duplicateWording,
  ...escalationWording,
  ...resolutionWording,
  'new-task': ({ hazard, place, due, at }) => ({
    title: `新任务: ${hazard}`,
    body: `${place}${due ? `, 请在${momentWords(at, due)} 前接单` : ''}`,
  }),
  helping: ({ hazard, place, handler }) => ({
    title: `请协助: ${hazard}`,
    body: `${place}, 由${handler}负责处理, 请配合`,
  }),
  neighbour: ({ hazard, place, handler }) => ({
    title: `交界处: ${hazard}`,
    body: `${place}, 离你的辖区不到 30 米${handler ? `, 由${handler}处理` : ''}, 请留意`,
  }),
  desk: ({ hazard, place, note, reason }) => ({
    title: `没有人处理: ${hazard}`,
    body: `${place}, 请指派。${because(reason, note)}`.trim(),
  }),
  'desk-waiting': ({ hazard, place }) => ({
    title: `一直没有人处理: ${hazard}`,
    body: `${place}, 还没有人接手, 请尽快指派`,
  }),
  helped: ({ hazard, number, helper }) => ({
    title: `${helper}来协助`,
    body: `${hazard} (${number}) 仍由你负责处理`,
  }),
  'helper-left': ({ hazard, number, helper, reason, note }) => ({
    title: `${helper}不再协助`,
    body: `${hazard} (${number})。${because(reason, note)}`,
  }),
  released: ({ hazard, number, handler }) => ({
    title: '不用再协助',
    body: `${hazard} (${number}) 由${handler}继续处理`,
  }),
  'transferred-in': ({ hazard, place, handler }) => ({
    title: `转到你的辖区: ${hazard}`,
    body: `${place}, 已转给${handler}, 请留意是否接单`,
  }),
  recategorised: ({ hazard, number, before, resolveBy, at }) => ({
    title: `类别已更正: ${hazard}`,
    body: `${number} 原为${before}${resolveBy ? `, 现在要在${momentWords(at, resolveBy)} 前处置完` : ''}`,
  }),
  relocated: ({ hazard, number, place }) => ({
    title: `位置已更正: ${hazard}`,
    body: `${number} 现在的位置: ${place}`,
  }),
  'moved-away': ({ hazard, number }) => ({
    title: '不用再去',
    body: `${hazard} (${number}) 位置已更正, 不在你的辖区`,
  }),
  accepted: ({ hazard, actor, handler }) => ({
    title: '已有人接单',
    body: `${handler || actor}已收到你报的${hazard}`,
  }),
  'made-safe': ({ hazard, actor }) => ({
    title: '现场已围护',
    body: `${actor}已围好${hazard}, 正在安排修复`,
  }),
  resolved: ({ hazard }) => ({ title: '修好了吗?', body: `你报的${hazard}已修好, 请看照片确认` }),
  closed: ({ hazard, number }) => ({ title: '已确认修好', body: `${hazard} (${number}) 已结束, 谢谢你` }),
  rework: ({ hazard, place, note }) => ({
    title: `没有修好: ${hazard}`,
    body: `${place}, 请再处理。${note}`.trim(),
  }),
  declined: ({ hazard, reason, note, contested }) => ({
    title: '没有受理',
    body: `你报的${hazard}没有受理。${because(reason, note)}${contested ? '' : '不同意可以提出一次异议'}`,
  }),
  reassigned: ({ hazard, handler }) => ({ title: '换人处理', body: `你报的${hazard}现在由${handler}处理` }),
  'taken-away': ({ hazard, number, reason, handler, declined }) => ({
    title: '不用再去',
    body: `${hazard} (${number}) ${declined ? `没有受理: ${reason}` : `已交给${handler}处理`}`,
  }),
  withdrawn: ({ hazard, number }) => ({
    title: '已撤回',
    body: `${hazard} (${number}) 已由上报人撤回, 不用再去`,
  }),
  remark: ({ hazard, actor, note }) => ({ title: `${actor || '有人'}留言`, body: `${hazard}: ${note}` }),
};

/** The name of a reason as people read it; unknown codes stay as they are. */
export function reasonWords(code: string | null): string {
  return code === null ? '' : (reasons[code as Reason] ?? code);
}

function because(reason: string, note: string): string {
  const words = [reason, note].filter(Boolean).join(': ');
  return words ? `原因: ${words}。` : '';
}
