import type { HandlingFacts } from './facts';
import { partInWords, timeInWords } from './figures';
import type { Signal } from './signal';
import type { SignalRules } from './signal-rules';

/**
 * One reports for the other, the other closes for the one. All reports of an honest neighbour go to the worker of his
 * grid; but a worker has other neighbours, and he needs time to go there.
 */
export function mutualFeeding(
  { pair }: Pick<HandlingFacts, 'pair'>,
  { mutualFeeding: rules }: SignalRules,
): Signal | undefined {
  const { together, ofReporter, ofHandler, usualTime } = pair;
  if (together < rules.least) return undefined;
  if (together < rules.ofReporter * ofReporter || together < rules.ofHandler * ofHandler) return undefined;
  const quick = usualTime !== undefined && usualTime < rules.quick;
  const shares = `上报人${partInWords(together, ofReporter)}的办结件由同一人处理，处理人${partInWords(together, ofHandler)}的办结件来自同一上报人`;
  const speed = quick ? `，一般接单${quickly(usualTime)}就办完` : '';
  return {
    signal: 'mutual-feeding',
    weight: quick ? rules.weightIfQuick : rules.weight,
    reason: `${timeInWords(rules.window)}内共 ${together} 件：${shares}${speed}。`,
  };
}

function quickly(milliseconds: number): string {
  const words = timeInWords(milliseconds);
  return words.startsWith('不到') ? words : ` ${words}`;
}
