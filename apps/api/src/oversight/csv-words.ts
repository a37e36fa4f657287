import type { AreaKind } from '@weilinli/contracts';
import type { Severity, Status } from '@weilinli/domain';

// The words of the table. A new status or severity without a word here does not compile.

export const statusNames: Record<Status, string> = {
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

export const severityNames: Record<Severity, string> = {
  minor: '一般',
  moderate: '较重',
  serious: '严重',
  critical: '重大',
};

export const areaKindNames: Record<AreaKind, string> = {
  city: '市',
  district: '区',
  street: '街道',
  community: '社区',
  grid: '网格',
  'micro-grid': '小邻里',
};
