import { distanceMetres } from '../geo';
import type { Sighting, SubmissionFacts } from './facts';
import { timeInWords } from './figures';
import type { Signal } from './signal';
import { type SignalRules, stepReached } from './signal-rules';

/**
 * More than eyes and hands can do. After a storm an honest person walks along a street and reports a tree every minute;
 * he neither stays where he is nor sends one every half a minute. By when things were seen, so that what waited for a
 * signal does not count as sent at once. Of all spans of time that it is in, the one with the most speaks: the first of
 * a burst is as much of it as the last, as soon as both are known.
 */
export function burst(
  { sighting, others }: SubmissionFacts,
  { burst: rules }: SignalRules,
): Signal | undefined {
  const around = others.filter(({ at }) => Math.abs(sighting.at - at) < rules.window);
  const here = around.filter((other) => distanceMetres(other, sighting) <= rules.spot);
  const all = mostAtOnce(sighting, around, rules.window);
  const still = mostAtOnce(sighting, here, rules.window);
  const weight = Math.max(stepReached(rules.hasty, all), stepReached(rules.still, still));
  if (weight === 0) return undefined;
  const within = timeInWords(rules.window);
  return {
    signal: 'burst',
    weight,
    reason: `${within}内上报了 ${all} 件，其中 ${still} 件在同一处（${rules.spot} 米内）。`,
  };
}

/** How many there are in the fullest span of time that this one is in, itself included. */
function mostAtOnce(sighting: Sighting, others: readonly Sighting[], window: number): number {
  const times = [...others.map(({ at }) => at), sighting.at];
  const begins = times.filter((at) => at <= sighting.at);
  return Math.max(...begins.map((begin) => times.filter((at) => at >= begin && at - begin < window).length));
}
