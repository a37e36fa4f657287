import type { Chance } from '../chance';
import { inside, type Spot } from '../ground';
import { type Day, dayLength, type Intent } from '../intent';
import type { Rider } from '../riders';
import { shot, timeOf } from '../rides';

/** A cheat's day. */
export interface Scheme {
  rider: Rider;
  day: Day;
  /** About so many reports of it in a day. */
  count: number;
  /** Riders and phones that are in it with him; he is one of them. */
  ring: readonly Rider[];
}

export type Cheat = (scheme: Scheme) => Intent[];

/** How a kind of cheat goes about it, the simplest first, and in what share. The same for one person all the time. */
export function wayOf<Way extends string>(rider: Rider, ways: readonly (readonly [Way, number])[]): Way {
  let lot = ((rider.id * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;
  for (const [way, share] of ways) {
    lot -= share;
    if (lot < 0) return way;
  }
  const [first] = ways;
  if (!first) throw new Error('a cheat needs a way');
  return first[0];
}

/** What a cheat reports: he sits where he sits, and says this. What is not said is as an honest rider's. */
export function claim(
  { rider, day }: Pick<Scheme, 'rider' | 'day'>,
  { at, spot, ...said }: Pick<Intent, 'deed'> & { at: number; spot: Spot } & Partial<Intent>,
): Intent {
  const place = inside(day.ground, spot);
  const received = day.number * dayLength + at;
  return {
    rider,
    seenAt: received,
    at: received,
    spot: place,
    spotId: day.spots.near(place),
    claimed: place,
    accuracy: 15,
    phone: rider.phone,
    meets: 'nothing',
    handlerIsInIt: false,
    photograph: (scene) => shot(rider, place, scene),
    ...said,
  };
}

/** Times of a day, in order. */
export function timesIn(day: Day, count: number): number[] {
  return Array.from({ length: count }, () => timeOf(day)).sort((a, b) => a - b);
}

export function near({ x, y }: Spot, metres: number, chance: Chance): Spot {
  return { x: x + metres * chance.normal(), y: y + metres * chance.normal() };
}
