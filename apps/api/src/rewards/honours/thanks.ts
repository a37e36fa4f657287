import type { HonourPeriod } from '@weilinli/contracts';

/** What somebody brought about in an area and a time, by reports that proved true. */
export interface Deeds {
  /** Other people who had reported or followed what he found. */
  neighbours: number;
  /** Reports of his that were fixed. */
  found: number;
  /** Those of others that he confirmed, or handled. */
  helped: number;
}

/** One line to share, about people before hazards; undefined where there is nothing to say yet. */
export function thanksFor(period: HonourPeriod, { neighbours, found, helped }: Deeds): string | undefined {
  const when = whenWords[period];
  if (neighbours > 0) return `${when}帮 ${neighbours} 位邻居避开危险`;
  if (found > 0) return `${when}发现的 ${found} 处问题已经修好`;
  if (helped > 0) return `${when}帮着解决了 ${helped} 处问题`;
  return undefined;
}

const whenWords: Record<HonourPeriod, string> = { week: '本周', month: '本月', all: '至今' };
