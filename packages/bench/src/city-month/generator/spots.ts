import type { Camera, View } from './camera';
import type { Chance } from './chance';
import { type Ground, inside, type Spot } from './ground';
import type { Rider } from './riders';

/** Metres: a street corner and what belongs to it. */
const cellSide = 250;
/** Where things lie in a cell: the corner that is always dirty, and two others. */
const popularity = [0.55, 0.85, 1];
/** From how many sides people photograph. */
const sides = 4;

export interface Spots {
  /** Where somebody who stands here sees something. */
  near(spot: Spot): number;
  placeOf(spotId: number): Spot;
  /** What it looks like from the side from which this person mostly looks. */
  viewOf(spotId: number, rider: Rider): View;
  /** The same corner with something else lying there. */
  changed(view: View): View;
}

/** Places where hazards come again and again. The same for the same seed, whoever comes first. */
export function openSpots(ground: Ground, camera: Camera, chance: Chance): Spots {
  const across = Math.ceil(ground.side / cellSide);
  const places = new Map<number, Spot>();
  const views = new Map<number, View>();
  const placeOf = (spotId: number) => {
    const known = places.get(spotId);
    if (known) return known;
    const cell = Math.floor(spotId / popularity.length);
    const place = inside(ground, {
      x: ((cell % across) + chance.next()) * cellSide,
      y: (Math.floor(cell / across) + chance.next()) * cellSide,
    });
    places.set(spotId, place);
    return place;
  };
  return {
    placeOf,
    near: ({ x, y }) => {
      const lot = chance.next();
      const cell = Math.floor(y / cellSide) * across + Math.floor(x / cellSide);
      return cell * popularity.length + popularity.findIndex((share) => lot < share);
    },
    viewOf: (spotId, rider) => {
      // A habit; now and then he stands elsewhere.
      const side = chance.happens(0.7) ? (rider.id + spotId) % sides : chance.below(sides);
      const key = spotId * sides + side;
      const known = views.get(key);
      if (known !== undefined) return known;
      const view = camera.viewOf();
      views.set(key, view);
      return view;
    },
    changed: (view) => camera.alter({ file: 0, look: view, place: undefined }, 3 + chance.below(16)).look,
  };
}
