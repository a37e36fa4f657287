import type { HandlingFacts } from '@weilinli/domain';
import type { Hazard, Sighting } from '../generator/hazard';

/** What was closed by whom, for whom, and how quickly. The month is shorter than the windows of the rules. */
export interface Handlings {
  /** A hazard has been closed: it counts from now on. Answers what is to be looked at for its first report. */
  close(hazard: Hazard, first: Sighting): HandlingFacts;
}

/** Who handles what lies in a grid: its own worker, or who keeps it part-time. */
export function handlerOf({ grid, keeper }: Pick<Hazard, 'grid' | 'keeper'>): string {
  return keeper ? riderName(keeper.id) : `worker-${grid}`;
}

export function riderName(id: number): string {
  return `rider-${String(id).padStart(5, '0')}`;
}

interface Handler {
  closed: number;
  own: number;
}

interface Pair {
  together: number;
  times: number[];
}

export function openHandlings(): Handlings {
  const handlers = new Map<string, Handler>();
  const reporters = new Map<number, number>();
  const pairs = new Map<string, Pair>();
  return {
    close: (hazard, first) => {
      const name = handlerOf(hazard);
      const own = ownOf(hazard, first);
      const handler = handlers.get(name) ?? { closed: 0, own: 0 };
      handler.closed += 1;
      if (own !== 'not') handler.own += 1;
      handlers.set(name, handler);
      const ofReporter = (reporters.get(first.rider.id) ?? 0) + 1;
      reporters.set(first.rider.id, ofReporter);
      const key = `${first.rider.id} ${name}`;
      const pair = pairs.get(key) ?? { together: 0, times: [] };
      pair.together += 1;
      pair.times.push(hazard.fixedAt - hazard.takenOnAt);
      pairs.set(key, pair);
      return {
        own,
        closedByHandler: handler.closed,
        ownByHandler: handler.own,
        pair: {
          together: pair.together,
          ofReporter,
          ofHandler: handler.closed,
          usualTime: middleOf(pair.times),
        },
      };
    },
  };
}

function ownOf({ keeper }: Hazard, { rider, phone }: Sighting): HandlingFacts['own'] {
  if (!keeper) return 'not';
  if (keeper === rider) return 'himself';
  return phone === keeper.phone ? 'his-device' : 'not';
}

function middleOf(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
