import { distanceMetres, type PointRules } from '@weilinli/domain';
import type { Sighting } from '../generator/hazard';
import { dayLength } from '../generator/intent';

/** Which one of his it is: what the caps ask for. */
export interface Ranks {
  ofReport(sighting: Sighting): { rankOfDay: number; rankOfPlace: number; rankOfMonth: number };
  ofFollow(personId: number, at: number): { rankOfDay: number; rankOfMonth: number };
  ofHandling(personId: number, at: number): { rankOfDay: number };
}

export function openRanks({ samePlaceMetres }: Pick<PointRules, 'samePlaceMetres'>): Ranks {
  const reported = new Map<number, { month: number; day: number; today: Sighting[] }>();
  const followed = new Map<number, { month: number; day: number; today: number }>();
  const handled = new Map<number, { day: number; today: number }>();
  return {
    ofReport: (sighting) => {
      const day = Math.floor(sighting.at / dayLength);
      const his = reported.get(sighting.rider.id);
      const today = his?.day === day ? his.today : [];
      const month = (his?.month ?? 0) + 1;
      const around = today.filter(
        (other) =>
          other.hazard.kind.category === sighting.hazard.kind.category &&
          distanceMetres(other.place, sighting.place) <= samePlaceMetres,
      );
      today.push(sighting);
      reported.set(sighting.rider.id, { month, day, today });
      return { rankOfDay: today.length, rankOfPlace: around.length + 1, rankOfMonth: month };
    },
    ofFollow: (personId, at) => {
      const day = Math.floor(at / dayLength);
      const his = followed.get(personId);
      const today = (his?.day === day ? his.today : 0) + 1;
      const month = (his?.month ?? 0) + 1;
      followed.set(personId, { month, day, today });
      return { rankOfDay: today, rankOfMonth: month };
    },
    ofHandling: (personId, at) => {
      const day = Math.floor(at / dayLength);
      const his = handled.get(personId);
      const today = (his?.day === day ? his.today : 0) + 1;
      handled.set(personId, { day, today });
      return { rankOfDay: today };
    },
  };
}
