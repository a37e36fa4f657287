import type { HistoryEntry, Report } from '@weilinli/contracts';
import { reasons } from '@weilinli/domain';

export interface DeclineWords {
  /** As the lifecycle names its reasons. */
  reason: string;
  note?: string;
  /** What its reporter can still do; nothing for others. */
  next?: string;
}

/** The last word of who declined it. Undefined: it is not declined, or nobody said why. */
export function declineWords(
  { status, relations, availableActions }: Pick<Report, 'status' | 'relations' | 'availableActions'>,
  history: readonly HistoryEntry[],
): DeclineWords | undefined {
  if (status !== 'declined') return undefined;
  const [last] = history
    .filter(({ event }) => event === 'decline')
    .sort((one, other) => other.sequence - one.sequence);
  if (!last) return undefined;
  return {
    reason: Object.entries(reasons).find(([code]) => code === last.reason)?.[1] ?? '没有写明原因',
    ...(last.note ? { note: last.note } : {}),
    ...(relations.includes('reporter') ? { next: nextWords(availableActions) } : {}),
  };
}

function nextWords(available: Report['availableActions']): string {
  return available.includes('contest')
    ? '觉得应该受理? 点下面的“应该受理”, 派遣员会再看一次。只有一次机会, 请写清楚。'
    : '已经按你的意见再看过一次, 这是最后的答复。情况变了可以重新上报。';
}
