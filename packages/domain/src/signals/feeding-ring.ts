import type { HandlingFacts, Regulars } from './facts';
import { partInWords, timeInWords } from './figures';
import type { Signal } from './signal';
import type { SignalRules } from './signal-rules';

type RingRules = SignalRules['mutualFeeding']['ring'];

/**
 * Several feed each other in turns, so that no two have much in common: most of what the reporter makes is closed within
 * minutes by a few, and of what the handler closes much is of such reporters – while he takes his time for everybody
 * else. Only who else these two have to do with is looked at, not further.
 */
export function feedingRing(
  { pair, ring }: Pick<HandlingFacts, 'pair' | 'ring'>,
  { mutualFeeding: { window, ring: rules } }: SignalRules,
): Signal | undefined {
  const handlers = inIt(ring.handlers, rules);
  const reporters = inIt(ring.reporters, rules);
  if (handlers.people + reporters.people < 3) return undefined;
  if (handlers.together < rules.ofReporter * pair.ofReporter) return undefined;
  if (reporters.together < rules.ofHandler * pair.ofHandler) return undefined;
  const others = pair.ofHandler - reporters.together;
  if (ring.quickByHandler - reporters.quick > rules.quickWithOthers * others) return undefined;
  const reported = `上报人${partInWords(handlers.together, pair.ofReporter)}的办结件由 ${handlers.people} 人很快办完`;
  const handled = `处理人${partInWords(reporters.together, pair.ofHandler)}的办结件来自 ${reporters.people} 个这样的上报人`;
  return {
    signal: 'mutual-feeding',
    weight: rules.weight,
    reason: `${timeInWords(window)}内${reported}，${handled}${others > 0 ? '，别人的件没有这么快' : ''}。`,
  };
}

/** More than half of what the two have in common was fixed as soon as it was taken on. */
function inIt(regulars: readonly Regulars[], { least }: RingRules) {
  const those = regulars.filter(({ together, quick }) => together >= least && 2 * quick > together);
  const sum = (of: 'together' | 'quick') => those.reduce((all, one) => all + one[of], 0);
  return { people: those.length, together: sum('together'), quick: sum('quick') };
}
