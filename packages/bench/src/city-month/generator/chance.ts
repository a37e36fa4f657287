import { seeded } from '../../measuring/statistics';

/** Everything that happens by chance in a made-up month; the same for the same seed. */
export interface Chance {
  /** 0 to 1. */
  next(): number;
  happens(share: number): boolean;
  between(low: number, high: number): number;
  /** A whole number from 0 to below. */
  below(bound: number): number;
  /** Mean 0, deviation 1. */
  normal(): number;
  /** Half of the numbers lie below the median; sigma 1 is a wide spread. */
  spread(median: number, sigma: number): number;
  /** How often something happens that happens so often on average. */
  times(mean: number): number;
  one<T>(of: readonly T[]): T;
}

export function chanceOf(seed: number): Chance {
  const next = seeded(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    normal,
    happens: (share) => next() < share,
    between: (low, high) => low + (high - low) * next(),
    below: (bound) => Math.floor(next() * bound),
    spread: (median, sigma) => median * Math.exp(sigma * normal()),
    times: (mean) =>
      mean > 30 ? Math.max(0, Math.round(mean + Math.sqrt(mean) * normal())) : knuth(mean, next),
    one: (of) => {
      const chosen = of[Math.floor(next() * of.length)];
      if (chosen === undefined) throw new Error('there is nothing to choose from');
      return chosen;
    },
  };
}

/** Poisson by multiplying, which is quick for small means. */
function knuth(mean: number, next: () => number): number {
  const end = Math.exp(-mean);
  let times = 0;
  for (let product = next(); product > end; product *= next()) times += 1;
  return times;
}
