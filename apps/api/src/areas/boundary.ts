import classifyPoint from 'robust-point-in-polygon';
import type { Boundary, Coordinates, Ring } from './area';

export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

const metresPerDegree = 111_195;

/** Its own border belongs to a boundary, that of a hole too. Exact in degrees. */
export function holdsPoint(boundary: Boundary, point: Coordinates): boolean {
  return boundary.some(
    ([outline, ...holes]) =>
      outline !== undefined &&
      classifyPoint(outline, point) <= 0 &&
      holes.every((hole) => classifyPoint(hole, point) >= 0),
  );
}

/** Metres from a point to the nearest border; flat around the point, good to a metre within 10 km. */
export function distanceToBorder(boundary: Boundary, [longitude, latitude]: Coordinates): number {
  const eastwards = metresPerDegree * Math.cos((latitude * Math.PI) / 180);
  let nearest = Number.POSITIVE_INFINITY;
  for (const polygon of boundary) {
    for (const ring of polygon) {
      let fromX = Number.NaN;
      let fromY = Number.NaN;
      for (const position of ring) {
        const x = (position[0] - longitude) * eastwards;
        const y = (position[1] - latitude) * metresPerDegree;
        // Of the first position, which ends no segment, this is NaN, and no number is less.
        const square = squareToSegment(fromX, fromY, x, y);
        if (square < nearest) nearest = square;
        fromX = x;
        fromY = y;
      }
    }
  }
  return Math.sqrt(nearest);
}

export function boxOf(boundary: Boundary): Box {
  let [minX, minY] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [maxX, maxY] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [x, y] of boundary.flat(2)) {
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return { minX, minY, maxX, maxY };
}

/** The box of everything within so many metres of the point. */
export function boxAround([longitude, latitude]: Coordinates, metres: number): Box {
  const y = (metres / metresPerDegree) * 1.01;
  const x = y / Math.cos((latitude * Math.PI) / 180);
  return { minX: longitude - x, minY: latitude - y, maxX: longitude + x, maxY: latitude + y };
}

/** Square metres, flat around the ring; the sign says which way it runs (counter-clockwise is positive). */
export function ringArea(ring: Ring): number {
  const [origin] = ring;
  if (!origin) return 0;
  let double = 0;
  for (const [index, [x2, y2]] of ring.entries()) {
    const [x1, y1] = ring[index - 1] ?? origin;
    double += (x1 - origin[0]) * (y2 - origin[1]) - (x2 - origin[0]) * (y1 - origin[1]);
  }
  return (double / 2) * metresPerDegree ** 2 * Math.cos((origin[1] * Math.PI) / 180);
}

export function boundaryArea(boundary: Boundary): number {
  let area = 0;
  for (const polygon of boundary) {
    for (const [index, ring] of polygon.entries()) {
      area += index === 0 ? Math.abs(ringArea(ring)) : -Math.abs(ringArea(ring));
    }
  }
  return area;
}

/** Square of the distance from the origin to a segment. */
function squareToSegment(ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const along = -(ax * dx + ay * dy);
  const length = dx * dx + dy * dy;
  if (along <= 0) return ax * ax + ay * ay;
  if (along >= length) return bx * bx + by * by;
  const across = ax * dy - ay * dx;
  return (across * across) / length;
}
