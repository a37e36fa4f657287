import type { SameReport } from '@weilinli/contracts';

/** Ten metres are where one stands; beyond, the distance is only ever about. */
export function nearWords({ distance }: Pick<SameReport, 'distance'>): string {
  return distance <= 10 ? '就在这里' : `约 ${distance} 米`;
}

export function offerTitle(count: number): string {
  return count === 1 ? '附近有人报过, 是同一处吗?' : `附近有 ${count} 件, 有同一处吗?`;
}

export function noneWords(count: number): string {
  return count === 1 ? '不是, 继续上报' : '都不是, 继续上报';
}
