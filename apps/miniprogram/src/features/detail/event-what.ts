import type { HistoryEntry } from '@weilinli/contracts';
import type { HistoryEvent, RequestKind } from '@weilinli/domain';
import { requestKinds } from '@weilinli/domain';
import { requestWords } from '../actions/request-words';
import { escalatedWords } from './escalation-words';
import { textIn } from './facts';

const words: Record<HistoryEvent, string> = {
  submit: '已上报',
  dispatch: '已派出',
  escalate: '已提醒上级',
  close: '已结束',
  join: '另一件并进来了',
  part: '并进来的又分开了',
  accept: '已接单',
  return: '已退回',
  decline: '没有受理',
  assign: '已派出',
  transfer: '已转交',
  'make-safe': '已围护',
  resolve: '已修好',
  verify: '已核查',
  confirm: '确认修好了',
  contest: '说没修好',
  reopen: '又坏了',
  rate: '已评价',
  suspend: '已挂账, 计时停下',
  resume: '恢复处理, 继续计时',
  extend: '已延期',
  request: '提出申请',
  approve: '已同意',
  refuse: '没有同意',
  supervise: '督办',
  recategorise: '改了类别, 时限重新算',
  relocate: '改了地点',
  merge: '和另一件合并',
  unmerge: '已分开',
  withdraw: '已撤回',
  follow: '有人说是同一处, 在跟进',
  unfollow: '有人不再跟进',
  exempt: '认定不算超时',
  recalculate: '按新的放假安排重算时限',
  remark: '留言',
};

/** What happened, in a few words: by the event, and by what is known of it. */
export function whatHappened({ event, facts }: Pick<HistoryEntry, 'event' | 'facts'>): string {
  switch (event) {
    case 'escalate':
      return escalatedWords(facts) ?? words.escalate;
    case 'assign':
      if (facts.as !== 'co') return words.assign;
      return facts.release === true ? '不用再协办' : '请来协办';
    case 'return':
      return facts.as === 'co' ? '不再协办' : words.return;
    case 'verify':
      return verified(facts);
    case 'contest':
      return facts.from === 'declined' ? '不同意不受理' : words.contest;
    case 'request':
      return `申请${asked(facts) ?? ''}`;
    case 'approve':
      return facts.takesEffect === false
        ? `同意${asked(facts) ?? ''}, 还要一人同意`
        : `同意${asked(facts) ?? '申请'}`;
    case 'extend':
      return facts.takesEffect === false ? '同意延期, 还要一人同意' : words.extend;
    case 'refuse':
      return `没有同意${asked(facts) ?? ''}`;
    case 'merge':
      return withNumber('并入', facts.number) ?? words.merge;
    case 'unmerge':
      return words.unmerge;
    default:
      return words[event];
  }
}

function verified({ outcome, closes }: HistoryEntry['facts']): string {
  if (outcome === 'failed') return '核查没通过';
  if (outcome === 'passed') return closes === true ? '核查通过, 已结束' : '核查通过';
  return words.verify;
}

/** The name of the request that it is about. */
function asked({ kind }: HistoryEntry['facts']): string | undefined {
  const known = requestKinds.find((one): one is RequestKind => one === kind);
  return known && requestWords(known).name;
}

function withNumber(word: string, number: unknown): string | undefined {
  const known = textIn(number);
  return known && `${word} ${known}`;
}
