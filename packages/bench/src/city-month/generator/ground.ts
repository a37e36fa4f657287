import type { Position } from '@weilinli/domain';

/** Metres east and north of the city's south-western corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The ground of a made-up city: a square of grids, each with a worker of its own. */
export interface Ground {
  /** Metres. */
  side: number;
  gridsAcross: number;
}

/** Metres: 3,600 grids in a whole city of 900 km², which is about Wuhan inside its third ring and a little more. */
export const gridSide = 500;
const wholeSide = 30_000;

const corner: Position = { longitude: 114.26, latitude: 30.46 };
const metresPerDegree = 111_195;
const longitudeScale = Math.cos((corner.latitude * Math.PI) / 180);

/** Less, and there would be no way that takes long. */
const smallestSide = 8_000;

/** As much ground as a share of the people needs, so that they meet about as often as in the whole city. */
export function groundOf(share: number): Ground {
  const gridsAcross = Math.round(Math.max(smallestSide, wholeSide * Math.sqrt(share)) / gridSide);
  return { gridsAcross, side: gridsAcross * gridSide };
}

/** WGS-84, to a tenth of a metre, as phones say it. */
export function positionOf(spot: Spot): Position {
  const { longitude, latitude } = exactly(spot);
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return { longitude: round(longitude), latitude: round(latitude) };
}

export function exactly({ x, y }: Spot): Position {
  return {
    longitude: corner.longitude + x / (metresPerDegree * longitudeScale),
    latitude: corner.latitude + y / metresPerDegree,
  };
}

/** Where a position lies on the ground; the other way round than `positionOf`, to a tenth of a metre. */
function spotOf({ longitude, latitude }: Position): Spot {
  return {
    x: (longitude - corner.longitude) * metresPerDegree * longitudeScale,
    y: (latitude - corner.latitude) * metresPerDegree,
  };
}

/** In which grid a report lies: by the position that is sent, which is rounded. */
export function gridAt(ground: Ground, position: Position): number {
  return gridOf(ground, spotOf(position));
}

export function gridOf({ gridsAcross }: Ground, { x, y }: Spot): number {
  const index = (along: number) => Math.min(gridsAcross - 1, Math.max(0, Math.floor(along / gridSide)));
  return index(y) * gridsAcross + index(x);
}

export function middleOf({ gridsAcross }: Ground, grid: number): Spot {
  return {
    x: ((grid % gridsAcross) + 0.5) * gridSide,
    y: (Math.floor(grid / gridsAcross) + 0.5) * gridSide,
  };
}

/** Nobody leaves the city: what would lie beyond its edge lies at it. */
export function inside({ side }: Ground, { x, y }: Spot): Spot {
  const clamped = (along: number) => Math.min(side - 2, Math.max(2, along));
  return { x: clamped(x), y: clamped(y) };
}

export function apart(a: Spot, b: Spot): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
