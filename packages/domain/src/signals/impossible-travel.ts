import { distanceMetres } from '../geo';
import type { Sighting, SubmissionFacts } from './facts';
import { metresInWords, timeInWords } from './figures';
import type { Signal } from './signal';
import { type SignalRules, stepReached } from './signal-rules';

/**
 * Nobody comes from there to here in this time. Only where phones said where they were: a place chosen on the map may
 * be one that somebody came by an hour ago. One jump of a position makes two such hops, so one or two are little.
 */
export function impossibleTravel(
  { sighting, others }: SubmissionFacts,
  { travel }: SignalRules,
): Signal | undefined {
  if (sighting.accuracy === undefined) return undefined;
  const seen = others.filter(
    ({ at, accuracy }) => accuracy !== undefined && Math.abs(sighting.at - at) <= travel.window,
  );
  const hops = hopsOf([...seen, sighting]).filter((hop) => isImpossible(hop, travel));
  const [own] = hops.filter(({ from, to }) => from === sighting || to === sighting).sort(byDistance);
  if (!own) return undefined;
  const often = mostAround(own, hops, travel.window);
  return {
    signal: 'impossible-travel',
    weight: stepReached(travel.steps, often),
    reason: reasonOf(own, often),
  };
}

/** How many there are in the span of time with the most of them that this one is in. */
function mostAround(own: Hop, hops: readonly Hop[], window: number): number {
  const begins = hops
    .map(({ from }) => from.at)
    .filter((at) => at <= own.from.at && own.to.at - at <= window);
  const within = begins.map(
    (begin) => hops.filter(({ from, to }) => from.at >= begin && to.at - begin <= window).length,
  );
  return Math.max(1, ...within);
}

interface Hop {
  from: Sighting;
  to: Sighting;
  metres: number;
  milliseconds: number;
}

function hopsOf(sightings: readonly Sighting[]): Hop[] {
  const inTurn = [...sightings].sort((one, other) => one.at - other.at);
  return inTurn.slice(1).flatMap((to, index) => {
    const from = inTurn[index];
    return from ? [{ from, to, metres: distanceMetres(from, to), milliseconds: to.at - from.at }] : [];
  });
}

function isImpossible({ from, to, metres, milliseconds }: Hop, { fastest, slack }: SignalRules['travel']) {
  const mayErr = Math.max(slack, (from.accuracy ?? 0) + (to.accuracy ?? 0));
  return metres - mayErr > (fastest * milliseconds) / 1000;
}

function reasonOf({ metres, milliseconds }: Hop, hops: number): string {
  const often = hops > 1 ? `，一天内这样的有 ${hops} 次` : '';
  return `与本人相邻一次上报相距 ${metresInWords(metres)}，只隔 ${timeInWords(milliseconds)}${often}。`;
}

function byDistance(one: Hop, other: Hop): number {
  return other.metres - one.metres;
}
