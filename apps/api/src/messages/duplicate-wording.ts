import type { messageKinds } from './channel';
import type { Words } from './telling';

type DuplicateKind = Extract<
  (typeof messageKinds)[number],
  `${'shared' | 'followed'}-${string}` | 'merged' | 'unmerged' | 'joined' | 'parted' | 'merged-away'
>;

/** What is said where several people told of one hazard. */
export const duplicateWording: Record<DuplicateKind, Words> = {
  merged: ({ hazard, other }) => ({
    title: '和另一件一起处理',
    body: `你报的${hazard}和 ${other} 是同一处, 已并案处理, 进展照样告诉你`,
  }),
  unmerged: ({ hazard, other }) => ({
    title: '恢复单独处理',
    body: `你报的${hazard}和 ${other} 不是同一处, 已恢复单独处理`,
  }),
  'shared-resolved': ({ hazard }) => ({
    title: '修好了吗?',
    body: `你也报过的${hazard}已修好。没修好请告诉我们`,
  }),
  'shared-declined': ({ hazard, reason }) => ({
    title: '没有受理',
    body: `你也报过的${hazard}没有受理${reason ? `。原因: ${reason}` : ''}`,
  }),
  'shared-rework': ({ hazard, note }) => ({
    title: '有人说没修好',
    body: `${hazard}会再处理。${note}`.trim(),
  }),
  'shared-reopened': ({ hazard }) => ({ title: '又坏了', body: `你也报过的${hazard}已重新处理` }),
  joined: ({ hazard, number, other }) => ({
    title: `又有人报了: ${hazard}`,
    body: `${other} 已并入 ${number}, 是同一处`,
  }),
  parted: ({ hazard, number, other }) => ({
    title: `已分开: ${hazard}`,
    body: `${other} 不是同一处, 已从 ${number} 移出`,
  }),
  'merged-away': ({ hazard, number, other }) => ({
    title: '不用再去',
    body: `${hazard} (${number}) 已并入 ${other}, 由那边处理`,
  }),
  'followed-resolved': ({ hazard }) => ({
    title: '修好了吗?',
    body: `你跟进的${hazard}已修好。路过时请点一下, 告诉我们修得怎样`,
  }),
  'followed-closed': ({ hazard }) => ({ title: '已结束', body: `你跟进的${hazard}已确认修好, 谢谢你` }),
  'followed-declined': ({ hazard, reason }) => ({
    title: '没有受理',
    body: `你跟进的${hazard}没有受理${reason ? `。原因: ${reason}` : ''}`,
  }),
  'followed-withdrawn': ({ hazard }) => ({
    title: '已撤回',
    body: `你跟进的${hazard}已由上报人撤回。还在的话, 请你上报一次`,
  }),
  'followed-merged': ({ hazard }) => ({
    title: '和另一件一起处理',
    body: `你跟进的${hazard}已和同一处的另一件一起处理, 进展照样告诉你`,
  }),
  'followed-unmerged': ({ hazard }) => ({
    title: '恢复单独处理',
    body: `你跟进的${hazard}已恢复单独处理, 进展照样告诉你`,
  }),
};
