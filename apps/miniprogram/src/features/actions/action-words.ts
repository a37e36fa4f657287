import type { Report } from '@weilinli/contracts';
import { type Action, type Need, needsOf } from '@weilinli/domain';
import type { IconName } from '../../ui/icon';

interface Words {
  /** On the button. */
  button: string;
  /** What the sheet asks. */
  title: string;
  /** After it is done. */
  done: string;
  icon?: IconName;
}

const words: Record<Action, Words> = {
  accept: { button: '接单', title: '接下这件事', done: '已接单', icon: 'check' },
  return: { button: '退回', title: '为什么退回?', done: '已退回, 会另外找人' },
  decline: { button: '不受理', title: '为什么不受理?', done: '已告诉上报人' },
  assign: { button: '派给…', title: '派给谁?', done: '已派出', icon: 'people' },
  transfer: { button: '转给…', title: '转给谁?', done: '已转出' },
  'make-safe': { button: '拍照: 已围护', title: '围护好了?', done: '已记下: 围护好了', icon: 'camera' },
  resolve: { button: '拍照: 已修好', title: '修好了?', done: '已记下: 修好了', icon: 'camera' },
  verify: { button: '核查', title: '现场核查结果', done: '已记下核查结果', icon: 'shield' },
  confirm: { button: '修好了', title: '确认修好了?', done: '谢谢你的确认', icon: 'check' },
  contest: { button: '没修好', title: '哪里没修好?', done: '已退回处理人返工' },
  reopen: { button: '又坏了', title: '又坏了?', done: '已重新打开' },
  rate: { button: '评价', title: '处理得怎么样?', done: '谢谢你的评价', icon: 'star' },
  suspend: { button: '暂缓', title: '为什么暂缓?', done: '已暂缓' },
  resume: { button: '恢复处理', title: '恢复处理', done: '已恢复' },
  extend: { button: '延期', title: '延长多久?', done: '已延期' },
  request: { button: '申请', title: '申请什么?', done: '已申请' },
  approve: { button: '同意', title: '同意申请', done: '已同意' },
  refuse: { button: '不同意', title: '为什么不同意?', done: '已回复' },
  supervise: { button: '督办', title: '督办', done: '已督办' },
  recategorise: { button: '改类别', title: '改成什么?', done: '已改' },
  relocate: { button: '改地点', title: '改到哪里?', done: '已改' },
  merge: { button: '合并', title: '和哪一件合并?', done: '已合并' },
  unmerge: { button: '拆开', title: '拆开', done: '已拆开' },
  withdraw: { button: '撤回', title: '撤回这次上报?', done: '已撤回' },
  follow: { button: '跟进', title: '跟进', done: '谢谢, 有进展会告诉你' },
  unfollow: { button: '不再跟进', title: '不再跟进', done: '不再告诉你进展' },
  exempt: { button: '免责', title: '为什么不算超时?', done: '已记下' },
  remark: { button: '留言', title: '说一句', done: '已留言' },
};

export function actionWords(action: Action): Words {
  return words[action];
}

// What a person most likely came to do, first; the rest stands behind 更多.
const mainFirst: readonly Action[] = [
  'confirm',
  'accept',
  'make-safe',
  'resolve',
  'verify',
  'assign',
  'rate',
  'remark',
];
// Shown beside the main one, because leaving them out would answer for the person.
const companions: Partial<Record<Action, Action>> = {
  confirm: 'contest',
  accept: 'return',
};

export interface ActionLayout {
  main: Action | undefined;
  beside: Action | undefined;
  more: Action[];
}

/** One large button, at most one beside it, the others behind 更多. */
export function layOut({
  availableActions: available,
  deadlines,
}: Pick<Report, 'availableActions' | 'deadlines'>): ActionLayout {
  // Fencing off comes first only where the catalogue gives it a deadline; elsewhere it stays possible.
  const first = (action: Action) => action !== 'make-safe' || deadlines.makeSafeBy !== undefined;
  const main = mainFirst.find((action) => available.includes(action) && first(action));
  const companion = main && companions[main];
  const beside = companion && available.includes(companion) ? companion : undefined;
  return { main, beside, more: available.filter((action) => action !== main && action !== beside) };
}

const atOnce: readonly Action[] = ['accept', 'confirm', 'follow', 'unfollow'];

/** Whether the action can go out at once, without asking anything. */
export function goesAtOnce(action: Action): boolean {
  return atOnce.includes(action);
}

const optionalPhotos: readonly Action[] = ['contest', 'remark', 'verify'];

/** What the sheet asks for. A word is always welcome. */
export function asksFor(action: Action): { needs: readonly Need[]; photos: boolean } {
  const needs = needsOf(action);
  return { needs, photos: needs.includes('photo') || optionalPhotos.includes(action) };
}
