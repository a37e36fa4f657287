import type { HonourPeriod, Honours } from '@weilinli/contracts';

export const periodWords: Record<HonourPeriod, string> = { week: '本周', month: '本月', all: '累计' };

/** For who has not chosen to show his name. */
export const neighbour = '一位热心邻居';

/** 第 3 名 · 120 分: where the reader stands. */
export function mineWords({ mine, period }: Pick<Honours, 'mine' | 'period'>): string {
  if (mine) return `第 ${mine.rank} 名 · ${mine.points} 分`;
  return period === 'all' ? '还没有计分, 报一件修好就有' : `${periodWords[period]}还没有计分`;
}
