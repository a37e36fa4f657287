import type { Camera, Photo } from './camera';
import type { Chance } from './chance';
import { closedBySilence, courseOf } from './fate';
import { type Ground, gridAt, positionOf } from './ground';
import type { Hazard, Sighting } from './hazard';
import type { Day, Intent } from './intent';
import { type Kind, kinds, pettyKinds, stormKinds } from './kinds';
import { lastly } from './lately';
import type { People, Rider } from './riders';
import type { Spots } from './spots';

/** What comes of an intent: a report, or one tap on what somebody else has reported, or he rides on. */
export type Happening =
  | { what: 'reported'; sighting: Sighting; isNew: boolean }
  | { what: 'followed'; hazard: Hazard; rider: Rider; at: number }
  | { what: 'nothing' };

export interface Surroundings {
  ground: Ground;
  people: People;
  chance: Chance;
  camera: Camera;
  spots: Spots;
}

export interface World {
  happen(intent: Intent, day: Pick<Day, 'isStorm'>): Happening;
  /** It is fixed, or no case: what is seen there next is something else. */
  clear(hazard: Hazard): void;
}

/** Of those who see what is reported already and are offered it. */
const follows = 0.5;
const reportsAnyway = 0.3;
/** Of the second reports, how many somebody recognises and merges. */
const recognised = 0.85;

/** So many of his own photos a cheat chooses from. */
const remembered = 20;

/** What lies in the city at any time, and has been photographed. */
export function openWorld({ ground, people, chance, camera, spots }: Surroundings): World {
  const lying = new Map<number, Hazard>();
  const lately = lastly<Photo>(3_000);
  const own = new Map<Rider, Photo[]>();
  const lastOf = new Map<Rider, Sighting>();
  let count = 0;

  const report = (intent: Intent, hazard: Hazard): Sighting => {
    const { rider, at, seenAt, claimed, accuracy, phone, deed } = intent;
    const mine = own.get(rider) ?? [];
    const photo = intent.photograph({
      camera,
      chance,
      view: spots.changed(spots.viewOf(hazard.spotId, rider)),
      ofTheSame: hazard.sightings.map((other) => other.photo),
      lately: lately.all,
      own: mine,
    });
    lately.add(photo);
    mine.push(photo);
    if (mine.length > remembered) mine.shift();
    own.set(rider, mine);
    const place = positionOf(claimed);
    const sighting = { n: ++count, rider, at, seenAt, place, accuracy, phone, photo, hazard, deed };
    hazard.sightings.push(sighting);
    hazard.known.add(rider);
    lastOf.set(rider, sighting);
    return sighting;
  };

  const comeAcross = (intent: Intent, hazard: Hazard): Happening => {
    const { rider, at } = intent;
    // What he handles himself, nobody reports or follows.
    if (hazard.known.has(rider) || hazard.keeper === rider) return { what: 'nothing' };
    // Who wants to be paid for it reports it, whoever else has.
    const lot = intent.deed.kind === 'honest' ? chance.next() : follows;
    if (lot < follows && intent.deed.kind === 'honest') {
      hazard.followers.push({ rider, at });
      hazard.known.add(rider);
      return { what: 'followed', hazard, rider, at };
    }
    if (lot > follows + reportsAnyway) return { what: 'nothing' };
    return tellAgain(intent, hazard);
  };

  const tellAgain = (intent: Intent, hazard: Hazard): Happening => {
    // Merging takes somebody a while, and what is in hand is not merged any more.
    const isMerged =
      chance.happens(recognised) && hazard.fate !== 'withdrawn' && hazard.takenOnAt - intent.at > 600_000;
    if (isMerged) return { what: 'reported', sighting: report(intent, hazard), isNew: false };
    const twin = arise(intent, { spotId: hazard.spotId, kind: hazard.kind });
    return { what: 'reported', sighting: report(intent, twin), isNew: true };
  };

  const arise = (intent: Intent, { spotId, kind }: Pick<Hazard, 'spotId' | 'kind'>): Hazard => {
    const grid = gridAt(ground, positionOf(intent.claimed));
    const keeper = people.keepers.get(grid);
    const course = courseOf(intent, kind, chance);
    return {
      spotId,
      kind,
      grid,
      keeper,
      sightings: [],
      followers: [],
      known: new Set(),
      ...(keeper === intent.rider ? closedBySilence(course) : course),
    };
  };

  return {
    happen: (intent, { isStorm }) => {
      const last = intent.meets === 'the same' ? lastOf.get(intent.rider)?.hazard : undefined;
      if (last) return last.fixedAt > intent.at ? tellAgain(intent, last) : { what: 'nothing' };
      const { spotId } = intent;
      const there = lying.get(spotId);
      if (there && intent.meets === 'real') return comeAcross(intent, there);
      const hazard = arise(intent, { spotId, kind: kindOf(intent, isStorm) });
      if (intent.meets === 'real') lying.set(spotId, hazard);
      return { what: 'reported', sighting: report(intent, hazard), isNew: true };
    },
    clear: (hazard) => {
      if (lying.get(hazard.spotId) === hazard) lying.delete(hazard.spotId);
    },
  };

  function kindOf({ meets, deed }: Intent, isStorm: boolean): Kind {
    if (meets === 'petty') return chance.one(pettyKinds);
    // Who makes something up makes it worth while, but not the worst: that would bring the fire brigade.
    if (meets === 'nothing' && deed.kind !== 'honest' && chance.happens(0.5))
      return chance.one(kinds.filter(({ severity }) => severity === 'serious'));
    return weighted(isStorm && chance.happens(0.7) ? stormKinds : kinds, chance);
  }
}

function weighted(of: readonly Kind[], chance: Chance): Kind {
  let lot = chance.next() * of.reduce((sum, { weight }) => sum + weight, 0);
  for (const kind of of) {
    lot -= kind.weight;
    if (lot < 0) return kind;
  }
  return chance.one(of);
}
