import type { HandlingFacts } from '@weilinli/domain';
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
  reporterId: number;
  phone: number;
}

export function openHandlings(): Handlings {
  const byHandler = new Map<string, Fixed[]>();
  const ofReporter = new Map<number, number>();
  const phones = new Map<number, Set<number>>();

  const ownOf = (
    { keeper }: Pick<Hazard, 'keeper'>,
    { reporterId, phone }: Pick<Fixed, 'reporterId' | 'phone'>,
  ): HandlingFacts['own'] => {
    if (!keeper) return 'not';
    if (keeper.id === reporterId) return 'himself';
    return phones.get(keeper.id)?.has(phone) ? 'his-device' : 'not';
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
      const his = byHandler.get(name) ?? [];
      his.push({
        at: hazard.fixedAt,
        took: hazard.fixedAt - hazard.takenOnAt,
        reporterId: first.rider.id,
        phone: first.phone,
      });
      byHandler.set(name, his);
      ofReporter.set(first.rider.id, (ofReporter.get(first.rider.id) ?? 0) + 1);
    },
    atClosing: (hazard) => {
      const { rider, phone } = firstOf(hazard);
      const reporterId = rider.id;
      const fixed = (byHandler.get(handlerOf(hazard)) ?? []).filter(({ at }) => at <= hazard.fixedAt);
      const together = fixed.filter((one) => one.reporterId === reporterId);
      return {
        own: ownOf(hazard, { reporterId, phone }),
        closedByHandler: fixed.length,
        ownByHandler: hazard.keeper ? fixed.filter((one) => ownOf(hazard, one) !== 'not').length : 0,
        pair: {
          together: together.length,
          ofReporter: ofReporter.get(reporterId) ?? 0,
          ofHandler: fixed.length,
          usualTime: middleOf(together.map(({ took }) => took)),
        },
      };
    },
  };
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
