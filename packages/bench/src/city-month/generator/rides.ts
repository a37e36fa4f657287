import { wroteAt } from './camera';
import { apart, inside, type Spot } from './ground';
import { type Day, dayLength, hour, type Intent, minute, type Scene } from './intent';
import type { Rider } from './riders';

/** What honest people do that may look like something else, and how often: of reports, or of days with reports. */
const coincidences = {
  /** He tidies up a street, and reports a dozen things in twenty minutes. */
  tidyDay: 0.004,
  /** In a storm he waits under a bridge and reports what he sees. */
  tidyStormDay: 0.04,
  /** He rides along on a lorry or by metro. */
  fastDay: 0.004,
  /** His phone thinks it is elsewhere. */
  lostPhone: 0.004,
  /** He photographs, rides on, and reports from where he is then. */
  reportedLater: 0.006,
  /** He chooses the place on the map. */
  pinned: 0.12,
  /** He thinks that it did not arrive, and sends the same file again. */
  sentTwice: 0.002,
  /** A colleague's photo from the riders' group. */
  passedOn: 0.002,
  dark: 0.02,
} as const;

/** Metres a millisecond: an electric bicycle in traffic, and somebody's lorry. */
const ridden = 18_000 / hour;
const driven = 75_000 / hour;

/** What a rider honestly reports in a day, in the order in which he sees it. */
export function ridesOf(rider: Rider, day: Day): Intent[] {
  const { chance, isStorm } = day;
  const count = chance.times(rider.perDay * (isStorm ? 3 : 1));
  if (count === 0) return [];
  if (chance.happens(isStorm ? coincidences.tidyStormDay : coincidences.tidyDay)) return tidying(rider, day);
  const isFast = chance.happens(coincidences.fastDay);
  const times = Array.from({ length: count }, () => timeOf(day)).sort((a, b) => a - b);
  const intents: Intent[] = [];
  let here: Spot | undefined;
  let last = 0;
  for (const seenAt of times) {
    const wish = around(rider.home, rider.reach * (isFast ? 8 : 1), day);
    here = here ? onTheWay(here, wish, (seenAt - last) * (isFast ? driven : ridden)) : wish;
    last = seenAt;
    const seen = sight(rider, day, {
      rides: inside(day.ground, here),
      seenAt,
      way: isFast ? 'fast' : 'plain',
    });
    intents.push(seen);
    if (chance.happens(coincidences.sentTwice)) intents.push(again(seen, day));
  }
  return rider.losesSignal ? held(intents, day) : intents;
}

/** One street, thing by thing. */
function tidying(rider: Rider, day: Day): Intent[] {
  const { chance } = day;
  const start = timeOf(day);
  let here = around(rider.home, rider.reach, day);
  let at = start;
  return Array.from({ length: 6 + chance.below(10) }, () => {
    at += chance.spread(1.6, 0.4) * minute;
    here = inside(day.ground, { x: here.x + 40 + 40 * chance.next(), y: here.y + 25 * chance.normal() });
    return sight(rider, day, { rides: here, seenAt: at, way: 'many in a row' });
  });
}

/** He sees something near where he rides, and stops there. */
function sight(
  rider: Rider,
  { ground, chance, number, spots }: Day,
  { rides, seenAt, way }: { rides: Spot; seenAt: number; way: string },
): Intent {
  const spotId = spots.near(rides);
  const spot = spots.placeOf(spotId);
  const seen = number * dayLength + seenAt;
  const by = chance.spread(rider.accuracy, 0.3);
  const near = inside(ground, { x: spot.x + by * chance.normal(), y: spot.y + by * chance.normal() });
  const honest: Intent = {
    rider,
    seenAt: seen,
    at: seen + chance.between(20, 90) * 1_000,
    spot,
    spotId,
    claimed: near,
    accuracy: Math.round(by) + 1,
    phone: rider.phone,
    deed: { kind: 'honest', way: rider.sharesPhone && way === 'plain' ? 'shares a phone' : way },
    meets: 'real',
    handlerIsInIt: false,
    photograph: (scene) => shot(rider, spot, scene),
  };
  const lot = chance.next();
  const { lostPhone, reportedLater, pinned, passedOn } = coincidences;
  const strayed = (metres: number) => inside(ground, around(spot, metres, { chance }));
  if (lot < lostPhone)
    return { ...honest, claimed: strayed(2_000), deed: { kind: 'honest', way: 'lost phone' } };
  if (lot < lostPhone + reportedLater)
    return {
      ...honest,
      at: seen + chance.between(4, 25) * minute,
      claimed: strayed(900),
      deed: { kind: 'honest', way: 'reported later' },
    };
  if (lot < lostPhone + reportedLater + passedOn)
    return {
      ...honest,
      deed: { kind: 'honest', way: 'passed on' },
      photograph: (scene) => {
        const [theirs] = scene.ofTheSame;
        return theirs ? scene.camera.alter(theirs, chance.below(4)) : shot(rider, spot, scene);
      },
    };
  return chance.happens(pinned) ? { ...honest, claimed: strayed(30), accuracy: undefined } : honest;
}

/** He thinks that it did not arrive. */
function again(seen: Intent, { chance }: Day): Intent {
  return {
    ...seen,
    at: seen.at + chance.between(2, 15) * minute,
    deed: { kind: 'honest', way: 'sent twice' },
    meets: 'the same',
    photograph: (scene) => scene.own.at(-1) ?? seen.photograph(scene),
  };
}

/** A photo as his camera takes it. */
export function shot(rider: Rider, spot: Spot, { camera, chance, view }: Scene) {
  const wrote = rider.cameraTells ? wroteAt(spot, chance) : undefined;
  return chance.happens(coincidences.dark) ? camera.shootTheDark(wrote) : camera.shoot(view, wrote);
}

/** Without signal a part of the day waits on the phone, and arrives at once. */
function held(intents: Intent[], { chance }: Day): Intent[] {
  if (intents.length < 2 || !chance.happens(0.4)) return intents;
  const from = chance.below(intents.length);
  const part = intents.slice(from, from + 2 + chance.below(5));
  const arrives = (part.at(-1)?.at ?? 0) + chance.between(5, 90) * minute;
  for (const [index, intent] of part.entries()) {
    intent.at = arrives + index * 2_000;
    intent.deed = { kind: 'honest', way: 'no signal' };
  }
  return intents;
}

/** Meals are what riders ride for. */
export function timeOf({ chance, isStorm }: Day): number {
  if (isStorm) return Math.min(dayLength - 1, Math.max(0, (18 + 2.5 * chance.normal()) * hour));
  const lot = chance.next();
  if (lot < 0.35) return (12.2 + 0.7 * chance.normal()) * hour;
  if (lot < 0.7) return (18.4 + 0.9 * chance.normal()) * hour;
  return chance.between(7.5, 23) * hour;
}

function around(middle: Spot, metres: number, { chance }: Pick<Day, 'chance'>): Spot {
  return { x: middle.x + metres * chance.normal(), y: middle.y + metres * chance.normal() };
}

function onTheWay(from: Spot, to: Spot, within: number): Spot {
  const far = apart(from, to);
  const part = far <= within ? 1 : within / far;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
