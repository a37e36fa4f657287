import { type LimitName, provisionalWords, timeLeftWords } from '@weilinli/domain';
import type { HistoryMoment } from '../reports';

const limitWords: Record<LimitName, string> = { accept: '接单', makeSafe: '围护', resolve: '处置' };

/**
 * How a limit stood when a stage of it was fired: 处置还剩 3 小时, 接单已超时 20 分钟, 请在今天 18:00 前处置. Empty for
 * every other entry of a history.
 */
export function standingWords({ event, facts, at }: Pick<HistoryMoment, 'event' | 'facts' | 'at'>): string {
  const { limit, deadline, provisional } = facts;
  if (event !== 'escalate' || typeof deadline !== 'string' || !isLimit(limit)) return '';
  const what = limitWords[limit];
  const words = timeLeftWords(at, new Date(deadline));
  if (provisional === true) return `${what}时限${provisionalWords(words)}`;
  return words.endsWith('前') ? `请在${words}${what}` : `${what}${words}`;
}

function isLimit(name: unknown): name is LimitName {
  return typeof name === 'string' && Object.keys(limitWords).includes(name);
}
