import { distanceMetres } from '../geo';
import type { SubmissionFacts } from './facts';
import { timeInWords } from './figures';
import type { Signal } from './signal';
import { type SignalRules, stepReached } from './signal-rules';

/**
 * More than eyes and hands can do. After a storm an honest person walks along a street and reports a tree every minute;
 * he neither stands still nor sends one every half a minute. By when things were seen, so that what waited for a signal
 * does not count as sent at once.
 */
export function burst(
  { sighting, others }: SubmissionFacts,
  { burst: rules }: SignalRules,
): Signal | undefined {
  const recent = others.filter(({ at }) => at <= sighting.at && sighting.at - at < rules.window);
  const still = recent.filter((other) => distanceMetres(other, sighting) <= rules.spot);
  const all = recent.length + 1;
  const here = still.length + 1;
  const weight = Math.max(stepReached(rules.hasty, all), stepReached(rules.still, here));
  if (weight === 0) return undefined;
  const within = timeInWords(rules.window);
  return {
    signal: 'burst',
    weight,
    reason: `${within}内上报了 ${all} 件，其中 ${here} 件在同一处（${rules.spot} 米内）。`,
  };
}
