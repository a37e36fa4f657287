import { fromWgs84, type Position } from '@weilinli/domain';
import type { Chance } from './chance';
import { positionOf, type Spot } from './ground';

/** A photo as the API records it. */
export interface Photo {
  /** The same number is the same file. */
  file: number;
  /** The difference hash, signed as PostgreSQL's bigint. */
  look: bigint;
  /** What the camera wrote, in a datum that it does not name. */
  place: Position | undefined;
}

/** A way to look at a scene; who stands elsewhere sees another one. */
export type View = bigint;

export interface Camera {
  viewOf(): View;
  /** A new photo of a view, from about the same place: differs as 0016 measured it by hand. */
  shoot(view: View, wrote?: Position): Photo;
  /** A wall or a night sky: dark photos all look alike. */
  shootTheDark(wrote?: Position): Photo;
  /** A new file of an old photo: some of its bits differ. */
  alter(photo: Photo, bits: number): Photo;
}

export function openCamera(chance: Chance): Camera {
  let files = 0;
  const word = () => BigInt(chance.below(65_536));
  const anything = () => (word() << 48n) | (word() << 32n) | (word() << 16n) | word();
  return {
    viewOf: () => scene(anything),
    shoot: (view, wrote) => ({
      file: ++files,
      look: flipped(view, stepsAside(chance), chance),
      place: wrote,
    }),
    shootTheDark: (wrote) => ({
      file: ++files,
      look: flipped(0n, chance.below(10), chance),
      place: wrote,
    }),
    alter: ({ look }, bits) => ({ file: ++files, look: flipped(look, bits, chance), place: undefined }),
  };
}

/** What a camera writes: true to some metres; some phones sold in China write GCJ-02, 500 m off, and do not say so. */
export function wroteAt(spot: Spot, chance: Chance): Position {
  const place = positionOf({ x: spot.x + 15 * chance.normal(), y: spot.y + 15 * chance.normal() });
  return chance.happens(0.2) ? fromWgs84(place, 'gcj02') : place;
}

/** Generated scenes had 17 to 42 of 64 bits set. */
function scene(anything: () => bigint): View {
  for (;;) {
    const look = BigInt.asIntN(64, anything());
    const bits = bitsOf(look);
    if (bits >= 17 && bits <= 47) return look;
  }
}

/** By hand, a step aside: 2 to 18 bits, 95 times of 100 four and more (0016). */
function stepsAside(chance: Chance): number {
  return Math.round(Math.min(18, Math.max(1, chance.spread(7, 0.42))));
}

function flipped(look: bigint, bits: number, chance: Chance): bigint {
  const places = new Set<number>();
  while (places.size < bits) places.add(chance.below(64));
  let changed = look;
  for (const place of places) changed ^= 1n << BigInt(place);
  return BigInt.asIntN(64, changed);
}

function bitsOf(look: bigint): number {
  let count = 0;
  for (let rest = BigInt.asUintN(64, look); rest > 0n; rest &= rest - 1n) count += 1;
  return count;
}
