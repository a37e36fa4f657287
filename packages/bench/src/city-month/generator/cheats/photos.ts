import type { Photo } from '../camera';
import type { Scene } from '../intent';
import { shot } from '../rides';
import { type Cheat, claim, near, timesIn, wayOf } from './scheme';

/** The same file again: his own of last week, a colleague's, one from the web that nobody here has sent yet. */
export const copyPhotos: Cheat = ({ rider, day, count }) => {
  const { chance } = day;
  const way = wayOf(rider, [
    ['his own file', 0.45],
    ['a colleague’s file', 0.35],
    ['a file new to the city', 0.2],
  ]);
  return timesIn(day, chance.times(count)).map((at) => {
    const spot = near(rider.home, rider.reach, chance);
    const photograph = (scene: Scene) => {
      const fresh = () => shot(rider, spot, scene);
      if (way === 'a colleague’s file') return chosen(scene.lately, scene) ?? fresh();
      // From the web each is used a few times.
      if (way === 'a file new to the city' && chance.happens(0.7)) return withoutPlace(fresh());
      return chosen(scene.own, scene) ?? fresh();
    };
    return claim({ rider, day }, { at, spot, deed: { kind: 'photo-copied', way }, photograph });
  });
};

/** An old photo made to look new: sent through a messenger, brightened, cropped, mirrored. */
export const alterPhotos: Cheat = ({ rider, day, count }) => {
  const { chance } = day;
  const way = wayOf(rider, [
    ['compressed again', 0.5],
    ['brightened', 0.2],
    ['cropped', 0.2],
    ['mirrored', 0.1],
  ]);
  // 0016: what was compressed again or brightened differs in at most 4 bits of 64.
  const bits = () =>
    ({
      'compressed again': chance.below(3),
      brightened: 1 + chance.below(4),
      cropped: 8 + chance.below(12),
      mirrored: 32,
    })[way];
  return timesIn(day, chance.times(count)).map((at) => {
    const spot = near(rider.home, rider.reach, chance);
    const photograph = (scene: Scene) => {
      const old = chosen(chance.happens(0.6) ? scene.own : scene.lately, scene);
      return old ? scene.camera.alter(old, bits()) : shot(rider, spot, scene);
    };
    return claim({ rider, day }, { at, spot, deed: { kind: 'photo-alike', way }, photograph });
  });
};

/** A photo from another town or another year, for a place where nothing is. */
export const bringPhotosFromAfar: Cheat = ({ rider, day, count }) => {
  const { chance } = day;
  const way = wayOf(rider, [
    ['its place still in it', 0.5],
    ['its place taken out', 0.35],
    ['taken a street away', 0.15],
  ]);
  return timesIn(day, chance.times(count)).map((at) => {
    const spot = near(rider.home, rider.reach, chance);
    const taken = near(spot, way === 'taken a street away' ? 250 : 15_000, chance);
    const photograph = (scene: Scene) =>
      way === 'its place taken out'
        ? withoutPlace(shot(rider, taken, scene))
        : shot({ ...rider, cameraTells: true }, taken, scene);
    return claim({ rider, day }, { at, spot, deed: { kind: 'far-from-photo', way }, photograph });
  });
};

function withoutPlace(photo: Photo): Photo {
  return { ...photo, place: undefined };
}

function chosen(photos: readonly Photo[], { chance }: Scene): Photo | undefined {
  return photos[chance.below(photos.length)];
}
