import type { Report } from '@weilinli/contracts';
import type { IconName } from '../../ui/icon';
import type { Deed } from './deeds';

interface Words {
  /** On the button. */
  button: string;
  /** What the sheet asks. */
  title: string;
  /** After it is done. */
  done: string;
  icon?: IconName;
}

const words: Record<Deed, Words> = {
  accept: { button: '接单', title: '接下这件事', done: '已接单', icon: 'check' },
  return: { button: '退回', title: '为什么退回?', done: '已退回, 会另外找人' },
  decline: { button: '不受理', title: '为什么不受理?', done: '已告诉上报人' },
  assign: { button: '派人处理', title: '派给谁?', done: '已派出', icon: 'people' },
  'co-handler': { button: '请人协办', title: '请谁来一起处理?', done: '已请来协办' },
  release: { button: '协办退出', title: '谁不用再协办?', done: '已告诉协办人' },
  transfer: { button: '转交', title: '转交给谁?', done: '已转交, 等对方接单' },
  'make-safe': { button: '拍照: 已围护', title: '围护好了?', done: '已记下: 围护好了', icon: 'camera' },
  resolve: { button: '拍照: 已修好', title: '修好了?', done: '已记下: 修好了', icon: 'camera' },
  verify: { button: '核查', title: '现场核查结果', done: '已记下核查结果', icon: 'shield' },
  confirm: { button: '修好了', title: '确认修好了?', done: '谢谢你的确认', icon: 'check' },
  contest: { button: '没修好', title: '哪里没修好?', done: '已退回处理人返工' },
  reopen: { button: '又坏了', title: '又坏了?', done: '已重新打开' },
  rate: { button: '评价', title: '处理得怎么样?', done: '谢谢你的评价', icon: 'star' },
  suspend: { button: '挂账', title: '挂账: 先停下计时', done: '已挂账, 计时停下' },
  resume: { button: '恢复处理', title: '现在恢复处理?', done: '已恢复, 继续计时', icon: 'clock' },
  extend: { button: '延期', title: '为什么延期?', done: '已同意延期' },
  request: { button: '申请', title: '申请什么?', done: '已申请, 有答复会告诉你' },
  approve: { button: '同意', title: '同意申请', done: '已同意' },
  refuse: { button: '不同意', title: '为什么不同意?', done: '已答复' },
  supervise: { button: '督办', title: '要处理人怎么做?', done: '已督办, 排到最前面', icon: 'alert' },
  recategorise: { button: '改类别', title: '改类别', done: '类别已改, 时限重新算' },
  relocate: { button: '改地点', title: '改地点', done: '地点已改' },
  merge: { button: '合并', title: '和哪一件合并?', done: '已合并' },
  unmerge: { button: '分开', title: '不是同一件?', done: '已分开' },
  withdraw: { button: '撤回', title: '撤回这次上报?', done: '已撤回' },
  follow: { button: '跟进', title: '跟进', done: '谢谢, 有进展会告诉你' },
  unfollow: { button: '不再跟进', title: '不再跟进', done: '不再告诉你进展' },
  exempt: { button: '不算超时', title: '为什么不算超时?', done: '已记下' },
  remark: { button: '留言', title: '说一句', done: '已留言' },
};

const contestOfDecline: Words = {
  button: '应该受理',
  title: '为什么应该受理?',
  done: '已请派遣员再看一次',
};

/** The words of a deed, as they fit to where the report stands. */
export function actionWords(deed: Deed, report?: Partial<Pick<Report, 'status' | 'assignee'>>): Words {
  if (deed === 'contest' && report?.status === 'declined') return contestOfDecline;
  if (deed === 'assign' && report?.assignee) {
    return { ...words.assign, button: '换人处理', title: '换谁处理?' };
  }
  return words[deed];
}
