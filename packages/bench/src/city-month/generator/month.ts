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
  /** 30, or the first so many of them. */
  days: number;
}

/** What happened, in the order of time. Milliseconds since the month began. */
export type Event =
  | { what: 'reported'; at: number; sighting: Sighting; isNew: boolean }
  | { what: 'followed'; at: number; hazard: Hazard; rider: Rider }
  /** Its handler is on it; it is fixed. Only of what is going to be closed. */
  | { what: 'taken on' | 'fixed'; at: number; hazard: Hazard }
  /** It is over: closed, declined or withdrawn. */
  | { what: 'ended'; at: number; hazard: Hazard };

export interface Month {
  people: People;
  /** Once. Only what lies about is kept in memory. */
  events(): Generator<Event>;
}

export const wholeMonth = 30;
const wholeCity = { riders: 22_000, reports: 900_000 };
/** Of all reports, for each kind of cheat. */
const cheatShare = 0.05;
/** Two evenings on which it rains as it does once in a summer. */
const storms = new Set([11, 12]);
/** Of what is about to be reported, some is passed by, or followed only. Measured. */
const passedBy = 1.42;

export function drawMonth({ seed, share, days }: MonthSize): Month {
  const chance = chanceOf(seed);
  const ground = groundOf(share);
  const honest = wholeCity.reports * share * (1 - 8 * cheatShare);
  const people = drawPeople(
    {
      count: Math.round(wholeCity.riders * share),
      // On both stormy days three times as many.
      reportsPerDay: (honest * passedBy) / (wholeMonth + 4),
      ground,
    },
    chance,
  );
  const rings = drawRings(people.riders, chance);
  const camera = openCamera(chance);
  const spots = openSpots(ground, camera, chance);
  const perKind = (wholeCity.reports * share * cheatShare) / wholeMonth;

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
      const waiting = soonest<Intent>(({ at }) => at);
      const steps = soonest<Exclude<Event, { what: 'reported' | 'followed' }>>(({ at }) => at);
      const stepsUntil = function* (then: number): Generator<Event> {
        for (const step of steps.until(then)) {
          if (step.at === step.hazard.fixedAt) world.clear(step.hazard);
          yield step;
        }
      };
      for (let number = 0; number < days; number++) {
        const isStorm = storms.has(number);
        for (const intent of intentsOf({ number, ground, chance, isStorm, spots }))
          waiting.add(toTheMillisecond(intent));
        for (const intent of waiting.until((number + 1) * dayLength)) {
          yield* stepsUntil(intent.at);
          const happening = world.happen(intent, { isStorm });
          if (happening.what === 'nothing') continue;
          yield { ...happening, at: intent.at };
          if (happening.what !== 'reported' || !happening.isNew) continue;
          for (const step of stepsOf(happening.sighting.hazard)) steps.add(step);
        }
      }
      yield* stepsUntil(days * dayLength);
    },
  };
}

function stepsOf(hazard: Hazard) {
  const { fate, takenOnAt, fixedAt, endsAt } = hazard;
  const ended = { what: 'ended', at: endsAt, hazard } as const;
  if (fate !== 'closed') return [ended];
  return [
    { what: 'taken on', at: takenOnAt, hazard } as const,
    { what: 'fixed', at: fixedAt, hazard } as const,
    ended,
  ];
}

function toTheMillisecond(intent: Intent): Intent {
  return { ...intent, at: Math.round(intent.at), seenAt: Math.round(intent.seenAt) };
}
