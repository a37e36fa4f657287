/**
 * Shapes that share their borders. An edge belongs to both neighbours; when a cut puts a corner on it, it falls
 * into two parts that both of them find. So a partition has neither gaps nor overlaps, whatever is rounded.
 */
export interface Corner {
  readonly longitude: number;
  readonly latitude: number;
  /** Metres from the plane's origin. */
  readonly east: number;
  readonly north: number;
}

export interface Edge {
  readonly from: Corner;
  readonly to: Corner;
  parts?: readonly [Edge, Edge];
}

/** An edge as one of its neighbours walks it. */
export interface Side {
  readonly edge: Edge;
  readonly forward: boolean;
}

/** Closed, the inside on its left. */
export type Ring = readonly Side[];

export interface Polygon {
  readonly outer: Ring;
  readonly holes: readonly Ring[];
}

export type Shape = readonly Polygon[];

export interface Plane {
  /** The corner nearest to these degrees. */
  at(longitude: number, latitude: number): Corner;
  /** The corner nearest to these metres. */
  near(east: number, north: number): Corner;
}

const metresPerDegree = 111_195;
/** Corners stand on a lattice of a ten-millionth of a degree, about a centimetre. */
const lattice = 1e7;

/** Flat within a percent over a city around this latitude: good for sizes; the corners themselves stay exact. */
export function planeAround(latitude: number): Plane {
  const metresPerDegreeEast = metresPerDegree * Math.cos((latitude * Math.PI) / 180);
  const at = (longitude: number, latitude: number): Corner => {
    const x = Math.round(longitude * lattice) / lattice;
    const y = Math.round(latitude * lattice) / lattice;
    return { longitude: x, latitude: y, east: x * metresPerDegreeEast, north: y * metresPerDegree };
  };
  return { at, near: (east, north) => at(east / metresPerDegreeEast, north / metresPerDegree) };
}

export function startOf(side: Side): Corner {
  return side.forward ? side.edge.from : side.edge.to;
}

export function endOf(side: Side): Corner {
  return side.forward ? side.edge.to : side.edge.from;
}

/** The ring with every corner that neighbours have put on it since. */
export function unfold(ring: Ring): Side[] {
  const sides: Side[] = [];
  for (const side of ring) unfoldSide(side, sides);
  return sides;
}

function unfoldSide(side: Side, into: Side[]): void {
  const { parts } = side.edge;
  if (!parts) {
    into.push(side);
    return;
  }
  const [first, second] = side.forward ? parts : [parts[1], parts[0]];
  unfoldSide({ edge: first, forward: side.forward }, into);
  unfoldSide({ edge: second, forward: side.forward }, into);
}

export function ringsOf(shape: Shape): Ring[] {
  return shape.flatMap((polygon) => [polygon.outer, ...polygon.holes]);
}

/** Square metres; negative for a ring that runs clockwise (a hole). */
export function ringArea(ring: Ring): number {
  let double = 0;
  for (const side of ring) {
    const a = startOf(side);
    const b = endOf(side);
    double += (a.east - b.east) * (a.north + b.north);
  }
  return double / 2;
}

export function areaOf(shape: Shape): number {
  return ringsOf(shape).reduce((sum, ring) => sum + ringArea(ring), 0);
}

/** Whether the ring runs around the place (even-odd). */
export function surrounds(ring: Ring, place: Pick<Corner, 'east' | 'north'>): boolean {
  let inside = false;
  for (const side of ring) {
    const a = startOf(side);
    const b = endOf(side);
    if (a.north <= place.north === b.north <= place.north) continue;
    const east = a.east + ((place.north - a.north) * (b.east - a.east)) / (b.north - a.north);
    if (east > place.east) inside = !inside;
  }
  return inside;
}

export function holds(shape: Shape, place: Pick<Corner, 'east' | 'north'>): boolean {
  return shape.some(
    ({ outer, holes }) => surrounds(outer, place) && !holes.some((hole) => surrounds(hole, place)),
  );
}

/** Rings in any order, put together: counter-clockwise ones are outlines, the others holes in one of them. */
export function polygonsFrom(rings: readonly Ring[]): Shape {
  const outlines = rings
    .filter((ring) => ringArea(ring) > 0)
    .map((outer) => ({ outer, holes: [] as Ring[], area: ringArea(outer) }))
    .sort((a, b) => a.area - b.area);
  for (const hole of rings.filter((ring) => ringArea(ring) <= 0)) {
    const [side] = hole;
    if (!side) continue;
    const a = startOf(side);
    const b = endOf(side);
    // The middle of a side: a hole may touch its outline in a corner.
    const middle = { east: (a.east + b.east) / 2, north: (a.north + b.north) / 2 };
    outlines.find(({ outer }) => surrounds(outer, middle))?.holes.push(hole);
  }
  return outlines.reverse().map(({ outer, holes }) => ({ outer, holes }));
}
