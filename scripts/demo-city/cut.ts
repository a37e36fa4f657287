import {
  type Corner,
  type Edge,
  endOf,
  type Plane,
  polygonsFrom,
  type Ring,
  ringsOf,
  type Shape,
  type Side,
  startOf,
  unfold,
} from './planar';

/** Everything with east·x + north·y < offset lies on its near side; (x, y) has length 1. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly offset: number;
}

interface Crossing {
  readonly ring: number;
  readonly side: number;
  readonly corner: Corner;
  /** Metres along the line. */
  readonly along: number;
  readonly leavesNear: boolean;
}

/** A cut that may be made: nothing is changed until `cut` is called. */
export interface CutPlan {
  readonly rings: readonly (readonly Side[])[];
  readonly line: Line;
  /** In the order of the line; each even one begins a stretch inside the shape that ends at the next. */
  readonly crossings: readonly Crossing[];
}

export function distanceFrom(line: Line, place: Pick<Corner, 'east' | 'north'>): number {
  return place.east * line.x + place.north * line.y - line.offset;
}

/** Undefined if the line would pass within `clearance` metres of a corner: such cuts make slivers. */
export function planCut(plane: Plane, shape: Shape, line: Line, clearance: number): CutPlan | undefined {
  const rings = ringsOf(shape).map(unfold);
  const crossings: Crossing[] = [];
  for (const [ring, sides] of rings.entries()) {
    for (const [index, side] of sides.entries()) {
      const a = distanceFrom(line, startOf(side));
      const b = distanceFrom(line, endOf(side));
      if (Math.abs(a) < clearance) return undefined;
      if (a < 0 === b < 0) continue;
      const corner = between(plane, startOf(side), endOf(side), a / (a - b));
      const along = corner.north * line.x - corner.east * line.y;
      crossings.push({ ring, side: index, corner, along, leavesNear: a < 0 });
    }
  }
  crossings.sort((a, b) => a.along - b.along);
  return crossings.length > 0 && alternate(crossings, clearance) ? { rings, line, crossings } : undefined;
}

/** Cuts for good: the edges crossed fall into parts, for the neighbours too. */
export function cut(plan: CutPlan): { near: Shape; far: Shape } {
  const stretches = plan.crossings.map((_, index) => stretchFrom(plan, index));
  for (const { ring, side, corner } of plan.crossings) {
    const edge = plan.rings[ring]?.[side]?.edge;
    if (edge)
      edge.parts = [
        { from: edge.from, to: corner },
        { from: corner, to: edge.to },
      ];
  }
  const crossed = new Set(plan.crossings.map(({ ring }) => ring));
  const whole = plan.rings.filter((_, index) => !crossed.has(index));
  const isNear = (ring: Ring) => ring[0] !== undefined && distanceFrom(plan.line, startOf(ring[0])) < 0;
  return {
    near: polygonsFrom([...whole.filter(isNear), ...stitch(plan, stretches, true)]),
    far: polygonsFrom([...whole.filter((ring) => !isNear(ring)), ...stitch(plan, stretches, false)]),
  };
}

function between(plane: Plane, a: Corner, b: Corner, fraction: number): Corner {
  return plane.near(a.east + (b.east - a.east) * fraction, a.north + (b.north - a.north) * fraction);
}

function alternate(crossings: readonly Crossing[], clearance: number): boolean {
  return crossings.every((crossing, index) => {
    const next = crossings[index + 1];
    if (!next) return crossings.length % 2 === 0;
    return crossing.leavesNear !== next.leavesNear && next.along - crossing.along >= clearance;
  });
}

/** The new edge inside the shape that a crossing lies on; both halves of the shape walk it, each its own way. */
function stretchFrom({ crossings }: CutPlan, index: number): Edge | undefined {
  const [first, second] = [crossings[index - (index % 2)], crossings[index - (index % 2) + 1]];
  return index % 2 === 0 && first && second ? { from: first.corner, to: second.corner } : undefined;
}

/** The rings of one half: pieces of the old rings, joined along the line. */
function stitch(
  { rings, crossings }: CutPlan,
  stretches: readonly (Edge | undefined)[],
  near: boolean,
): Ring[] {
  const at = new Map(crossings.map((crossing, index) => [`${crossing.ring}:${crossing.side}`, index]));
  const open = new Set(crossings.flatMap(({ leavesNear }, index) => (leavesNear === near ? [] : [index])));
  const result: Ring[] = [];
  for (const first of open) {
    const ring: Side[] = [];
    for (let index = first; open.delete(index); ) {
      const end = followRing(rings, crossings, at, index, ring);
      const stretch = stretches[end - (end % 2)];
      if (stretch) ring.push({ edge: stretch, forward: end % 2 === 0 });
      index = end % 2 === 0 ? end + 1 : end - 1;
    }
    result.push(ring);
  }
  return result;
}

/** Walks the old ring from one crossing to the next, whose index is the answer. */
function followRing(
  rings: CutPlan['rings'],
  crossings: readonly Crossing[],
  at: ReadonlyMap<string, number>,
  from: number,
  into: Side[],
): number {
  const start = crossings[from];
  const sides = start && rings[start.ring];
  if (!start || !sides) throw new Error('a crossing without its ring');
  pushPart(sides[start.side], 'end', into);
  for (let step = 1; step <= sides.length; step++) {
    const index = (start.side + step) % sides.length;
    const next = at.get(`${start.ring}:${index}`);
    if (next !== undefined) {
      pushPart(sides[index], 'start', into);
      return next;
    }
    const side = sides[index];
    if (side) into.push(side);
  }
  throw new Error('a ring that is crossed only once');
}

/** The part of a crossed side before or after the crossing. */
function pushPart(side: Side | undefined, which: 'start' | 'end', into: Side[]): void {
  if (!side?.edge.parts) throw new Error('a crossed side without parts');
  const edge = side.edge.parts[(which === 'start') === side.forward ? 0 : 1];
  into.push({ edge, forward: side.forward });
}
