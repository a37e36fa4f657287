import { openCamera } from './camera';
import { chanceOf } from './chance';
import { cheats } from './cheats';
import { groundOf } from './ground';
import type { Hazard, Sighting } from './hazard';
import { type Day, dayLength, type Intent } from './intent';
import { soonest } from './queue';
import { drawPeople, type People, type Rider } from './riders';
import { ridesOf } from './rides';
import { drawRings } from './rings';
import { openSpots } from './spots';
import { openWorld } from './world';

/** What a month is made of. */
export interface MonthSize {
  seed: number;
  /** Of a whole city: 1 is 22,000 riders and 900,000 reports. */
  share: number;
}

/** What happened, in the order of time. Milliseconds since the month began. */
export type Event =
  | { what: 'reported'; at: number; sighting: Sighting; isNew: boolean }
  | { what: 'followed'; at: number; hazard: Hazard; rider: Rider }
  /** It is over: closed, declined or withdrawn, at the time that it says. */
  | { what: 'ended'; at: number; hazard: Hazard };

export interface Month {
  people: People;
  /** Once. Only what lies about is kept in memory. */
  events(): Generator<Event>;
}

export const days = 30;
const wholeCity = { riders: 22_000, reports: 900_000 };
/** Of all reports, for each kind of cheat. */
export const cheatShare = 0.05;
/** Two evenings on which it rains as it does once in a summer. */
const storms = new Set([11, 12]);
/** Of what is about to be reported, some is passed by, or followed only. Measured. */
const passedBy = 1.42;

export function drawMonth({ seed, share }: MonthSize): Month {
  const chance = chanceOf(seed);
  const ground = groundOf(share);
  const honest = wholeCity.reports * share * (1 - 8 * cheatShare);
  const people = drawPeople(
    {
      count: Math.round(wholeCity.riders * share),
      // On both stormy days three times as many.
      reportsPerDay: (honest * passedBy) / (days + 4),
      ground,
    },
    chance,
  );
  const rings = drawRings(people.riders, chance);
  const camera = openCamera(chance);
  const spots = openSpots(ground, camera, chance);
  const perKind = (wholeCity.reports * share * cheatShare) / days;

  const intentsOf = (day: Day): Intent[] => {
    const intents = people.riders.flatMap((rider) => ridesOf(rider, day));
    for (const rider of people.riders) {
      if (!rider.cheats) continue;
      const count = perKind / (people.cheats.get(rider.cheats) ?? 1);
      intents.push(...cheats[rider.cheats]({ rider, day, count, ring: rings.get(rider) ?? [rider] }));
    }
    return intents;
  };

  return {
    people,
    events: function* () {
      const world = openWorld({ ground, people, chance, camera, spots });
      const fixes = soonest<Hazard>(({ fixedAt }) => fixedAt);
      const endings = soonest<Hazard>(({ endsAt }) => endsAt);
      const endedBy = function* (then: number): Generator<Event> {
        for (const hazard of fixes.until(then)) world.clear(hazard);
        for (const hazard of endings.until(then)) yield { what: 'ended', at: hazard.endsAt, hazard };
      };
      const waiting = soonest<Intent>(({ at }) => at);
      for (let number = 0; number < days; number++) {
        const isStorm = storms.has(number);
        for (const intent of intentsOf({ number, ground, chance, isStorm, spots })) waiting.add(intent);
        for (const intent of waiting.until((number + 1) * dayLength)) {
          yield* endedBy(intent.at);
          const happening = world.happen(intent, { isStorm });
          if (happening.what === 'nothing') continue;
          yield { ...happening, at: intent.at };
          if (happening.what !== 'reported' || !happening.isNew) continue;
          fixes.add(happening.sighting.hazard);
          endings.add(happening.sighting.hazard);
        }
      }
      yield* endedBy(days * dayLength);
    },
  };
}
