import type { WaitingReport } from '@weilinli/contracts';
import { durationWords, reasonCodes, reasons } from '@weilinli/domain';
import { passedOverWords } from '../reports/passed-over-words';

/** 已等 12 分钟: 看过 3 人, 2 人不在岗, 1 人手上太多. */
export function waitingWords(waiting: WaitingReport, now: Date): string {
  const waited = Math.max(0, now.getTime() - new Date(waiting.since).getTime());
  return `已等 ${durationWords(waited)}: ${becauseWords(waiting)}`;
}

function becauseWords({ because, reason, why }: WaitingReport): string {
  switch (because) {
    case 'nobody-fits':
      return whyNobody(why) ?? '没有合适的人';
    case 'returned': {
      const known = reasonCodes.find((code) => code === reason);
      return known ? `被退回 (${reasons[known]})` : '被退回';
    }
    case 'contested':
      return '上报人不同意不受理';
    case 'handed-over':
    case 'on-leave':
      return '原处理人休假, 要另外找人';
    case 'handler-left':
      return '原处理人已离岗, 要另外找人';
    default:
      return because satisfies never;
  }
}

/** How many were considered, and what was in the way; undefined where nobody is known to have been. */
function whyNobody(why: Record<string, unknown> | undefined): string | undefined {
  const others = Array.isArray(why?.others) ? why.others : [];
  if (others.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const other of others) {
    const word = passedOverWords(reasonOf(other)) ?? '不合适';
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => `${count} 人${word}`).join(', ');
}

function reasonOf(other: unknown): string {
  return typeof other === 'object' && other !== null && 'because' in other ? String(other.because) : '';
}
