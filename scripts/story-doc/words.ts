import type { HistoryEvent, Need, Relation, Status } from '@weilinli/domain';

// The words of the documentation. A new status, action or relation without a word here does not compile.

export const statusWords: Record<Status, string> = {
  submitted: '已上报',
  dispatched: '已派遣',
  accepted: '处理中',
  suspended: '已挂账',
  resolved: '已处理',
  closed: '已办结',
  declined: '不予立案',
  merged: '已并案',
  withdrawn: '已撤回',
};

export const actionWords: Record<HistoryEvent, string> = {
  submit: '上报',
  dispatch: '派遣',
  escalate: '升级提醒',
  close: '办结',
  accept: '接单',
  return: '退回',
  decline: '不予立案',
  assign: '指派',
  transfer: '转派',
  'make-safe': '围护',
  resolve: '处理完成',
  verify: '核查',
  confirm: '确认修好',
  contest: '异议',
  reopen: '重开',
  rate: '评价',
  suspend: '挂账',
  resume: '恢复',
  extend: '延期',
  request: '申请',
  approve: '同意',
  refuse: '不同意',
  supervise: '督办',
  recategorise: '改类别',
  relocate: '改位置',
  merge: '并案',
  unmerge: '撤销并案',
  withdraw: '撤回',
  follow: '关注',
  unfollow: '取消关注',
  remark: '补充说明',
};

export const relationWords: Record<Relation, string> = {
  reporter: 'reporter',
  assignee: 'assignee',
  'former-assignee': 'former assignee',
  leader: 'leader over the area',
  dispatcher: 'dispatcher over the area',
  admin: 'admin',
  'signed-in': 'anybody signed in',
  system: 'the system',
};

export const needWords: Record<Need, string> = {
  reason: 'a reason',
  photo: 'a photo',
  note: 'a note',
  handler: 'a handler',
  outcome: 'an outcome',
  score: 'a score',
  target: 'a target',
};
