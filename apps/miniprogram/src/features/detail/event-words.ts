import type { HistoryEntry } from '@weilinli/contracts';
import { type HistoryEvent, momentWords, reasons } from '@weilinli/domain';
import type { TimelineEntry } from '../../ui/timeline';
import { scoreWords } from '../actions/score-words';
import { handlerName } from '../reports/state-words';

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
  transfer: '已转出',
  'make-safe': '已围护',
  resolve: '已修好',
  verify: '已核查',
  confirm: '确认修好了',
  contest: '说没修好',
  reopen: '又坏了',
  rate: '已评价',
  suspend: '暂缓处理',
  resume: '恢复处理',
  extend: '已延期',
  request: '提出申请',
  approve: '已同意',
  refuse: '没有同意',
  supervise: '督办',
  recategorise: '改了类别',
  relocate: '改了地点',
  merge: '和另一件合并',
  unmerge: '已拆开',
  withdraw: '已撤回',
  follow: '有人说是同一处, 在跟进',
  unfollow: '有人不再跟进',
  exempt: '不算超时',
  recalculate: '按新的放假安排重算时限',
  remark: '留言',
};

/** The history as a person reads it: newest first. */
export function timelineOf(entries: readonly HistoryEntry[], now: Date): TimelineEntry[] {
  return [...entries]
    .sort((a, b) => b.sequence - a.sequence)
    .map((entry) => ({
      key: String(entry.sequence),
      what: words[entry.event],
      when: momentWords(now, new Date(entry.at)),
      ...(who(entry) ? { who: who(entry) } : {}),
      ...(noteOf(entry) ? { note: noteOf(entry) } : {}),
      photos: (entry.photos ?? []).map(({ thumbnailUrl }) => thumbnailUrl),
    }));
}

function who({ actor, facts }: HistoryEntry): string {
  const handler = handlerOf(facts.handler);
  // What the system did needs no author.
  const author = actor && actor.role !== 'system' ? handlerName(actor) : '';
  return [author, handler ? `交给${handlerName(handler)}` : ''].filter(Boolean).join(' · ');
}

// Facts are free by event; those that name a handler name him so.
function handlerOf(fact: unknown): { displayName: string; role: string } | undefined {
  if (typeof fact !== 'object' || fact === null) return undefined;
  const { displayName, role } = fact as { displayName?: unknown; role?: unknown };
  return typeof displayName === 'string' ? { displayName, role: String(role ?? '') } : undefined;
}

function noteOf({ reason, note, facts }: HistoryEntry): string {
  const known = Object.entries(reasons).find(([code]) => code === reason)?.[1];
  const score = scoreWords(facts.score);
  return [known, score, note].filter(Boolean).join(': ');
}
