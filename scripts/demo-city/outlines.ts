import { type Corner, type Edge, type Plane, polygonsFrom, type Ring, type Shape, type Side } from './planar';

interface Outline {
  readonly code: string;
  readonly polygons: readonly (readonly (readonly (readonly number[])[])[])[];
}

export interface Outlines {
  readonly shapes: ReadonlyMap<string, Shape>;
  /** The outline of all of them together. */
  readonly union: Shape;
}

/** Closed rings of degrees as shapes; borders with the same two corners become one edge of both neighbours. */
export function readOutlines(plane: Plane, outlines: readonly Outline[]): Outlines {
  const corners = new Map<string, Corner>();
  const edges = new Map<string, { edge: Edge; sides: Side[] }>();
  const cornerAt = (position: readonly number[]): Corner => {
    const [longitude = Number.NaN, latitude = Number.NaN] = position;
    const corner = plane.at(longitude, latitude);
    return remember(corners, keyOf(corner), () => corner);
  };
  const sideBetween = (from: Corner, to: Corner): Side => {
    const back = edges.get(`${keyOf(to)} ${keyOf(from)}`);
    const known =
      back ?? remember(edges, `${keyOf(from)} ${keyOf(to)}`, () => ({ edge: { from, to }, sides: [] }));
    const side = { edge: known.edge, forward: back === undefined };
    known.sides.push(side);
    return side;
  };
  const toRing = (positions: readonly (readonly number[])[]): Ring => {
    const ring = positions.map(cornerAt);
    return ring.slice(1).map((to, index) => sideBetween(ring[index] ?? to, to));
  };
  const shapes = new Map<string, Shape>();
  for (const { code, polygons } of outlines) shapes.set(code, polygonsFrom(polygons.flat().map(toRing)));
  const outside = [...edges.values()].flatMap(({ sides }) => (sides.length === 1 ? sides : []));
  return { shapes, union: polygonsFrom(chain(outside)) };
}

/** Loose sides as closed rings; a ring that comes back to one of its corners is closed there. */
function chain(sides: readonly Side[]): Ring[] {
  const leaving = new Map<Corner, Side[]>();
  for (const side of sides)
    remember(leaving, side.forward ? side.edge.from : side.edge.to, () => []).push(side);
  const rings: Ring[] = [];
  for (const start of leaving.keys()) {
    let path: Side[] = [];
    let visited: Corner[] = [start];
    for (let at = start; ; ) {
      const side = leaving.get(at)?.pop();
      if (!side) break;
      path.push(side);
      at = side.forward ? side.edge.to : side.edge.from;
      const seen = visited.indexOf(at);
      if (seen >= 0) {
        rings.push(path.slice(seen));
        path = path.slice(0, seen);
        visited = visited.slice(0, seen);
      }
      visited.push(at);
    }
  }
  return rings;
}

function keyOf({ longitude, latitude }: Corner): string {
  return `${longitude},${latitude}`;
}

function remember<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
