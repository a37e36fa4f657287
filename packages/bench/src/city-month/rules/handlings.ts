import type { HandlingFacts, Regulars, SignalRules } from '@weilinli/domain';
import type { Hazard, Sighting } from '../generator/hazard';
import { riderName } from './names';

/** What was fixed by whom, for whom, and how quickly. The month is no longer than the windows of the rules. */
export interface Handlings {
  /** Somebody has reported from a phone. */
  report(sighting: Sighting): void;
  fix(hazard: Hazard): void;
  /** What is to be looked at when it is closed: what its handler had fixed by the time he fixed it. */
  atClosing(hazard: Hazard): HandlingFacts;
}

/** Who handles what lies in a grid: its own worker, or who keeps it part-time. */
export function handlerOf({ grid, keeper }: Pick<Hazard, 'grid' | 'keeper'>): string {
  return keeper ? riderName(keeper.id) : `worker-${grid}`;
}

/** Only what is asked of it later: a report would hold on to all that hangs on it. */
interface Fixed {
  at: number;
  took: number;
  handler: string;
  reporterId: number;
  phone: number;
}

export function openHandlings({ quick, ring }: SignalRules['mutualFeeding']): Handlings {
  const byHandler = new Map<string, Fixed[]>();
  const byReporter = new Map<number, Fixed[]>();
  const phones = new Map<number, Set<number>>();

  const ownOf = (
    { keeper }: Pick<Hazard, 'keeper'>,
    { reporterId, phone }: Pick<Fixed, 'reporterId' | 'phone'>,
  ): HandlingFacts['own'] => {
    if (!keeper) return 'not';
    if (keeper.id === reporterId) return 'himself';
    return phones.get(keeper.id)?.has(phone) ? 'his-device' : 'not';
  };

  const regularsBy = (fixed: readonly Fixed[], other: (one: Fixed) => string | number): Regulars[] => {
    const counts = new Map<string | number, { together: number; quick: number }>();
    for (const one of fixed) {
      if (one.handler === riderName(one.reporterId)) continue;
      const count = counts.get(other(one)) ?? { together: 0, quick: 0 };
      count.together += 1;
      if (one.took < quick) count.quick += 1;
      counts.set(other(one), count);
    }
    return [...counts.values()].filter(({ together }) => together >= ring.least);
  };

  return {
    report: ({ rider, phone }) => {
      // Only of those who handle it is ever asked from which phones they report.
      if (rider.keeps === undefined) return;
      phones.set(rider.id, (phones.get(rider.id) ?? new Set()).add(phone));
    },
    fix: (hazard) => {
      const first = firstOf(hazard);
      const name = handlerOf(hazard);
      const fixed = {
        at: hazard.fixedAt,
        took: hazard.fixedAt - hazard.takenOnAt,
        handler: name,
        reporterId: first.rider.id,
        phone: first.phone,
      };
      add(byHandler, name, fixed);
      add(byReporter, first.rider.id, fixed);
    },
    atClosing: (hazard) => {
      const { rider, phone } = firstOf(hazard);
      const reporterId = rider.id;
      const handler = handlerOf(hazard);
      const fixed = (byHandler.get(handler) ?? []).filter(({ at }) => at <= hazard.fixedAt);
      const reported = byReporter.get(reporterId) ?? [];
      const together = fixed.filter((one) => one.reporterId === reporterId);
      return {
        own: ownOf(hazard, { reporterId, phone }),
        closedByHandler: fixed.length,
        ownByHandler: hazard.keeper ? fixed.filter((one) => ownOf(hazard, one) !== 'not').length : 0,
        pair: {
          together: together.length,
          ofReporter: reported.length,
          ofHandler: fixed.length,
          usualTime: middleOf(together.map(({ took }) => took)),
        },
        ring: {
          handlers: regularsBy(reported, (one) => one.handler),
          reporters: regularsBy(fixed, (one) => one.reporterId),
          quickByHandler: fixed.filter(({ took }) => took < quick).length,
        },
      };
    },
  };
}

function add<K>(to: Map<K, Fixed[]>, key: K, one: Fixed): void {
  const list = to.get(key);
  if (list) list.push(one);
  else to.set(key, [one]);
}

function firstOf({ sightings }: Hazard): Sighting {
  const [first] = sightings;
  if (!first) throw new Error('nobody has reported it');
  return first;
}

/** Of an even number, between the two in the middle: as PostgreSQL counts it. */
function middleOf(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
