import { type CutPlan, cut, distanceFrom, type Line, planCut } from './cut';
import {
  areaOf,
  type Corner,
  endOf,
  holds,
  type Plane,
  ringsOf,
  type Shape,
  startOf,
  unfold,
} from './planar';

export interface Division {
  readonly plane: Plane;
  readonly chance: () => number;
  /** A place that no cut should come near. */
  readonly keepClear?: Corner | undefined;
}

/** The shape in exactly `count` parts of about equal size; together they are the shape. */
export function divide(shape: Shape, count: number, division: Division): Shape[] {
  if (count === 1) return [shape];
  const apart = takeApart(shape, count);
  if (apart) return apart.flatMap((part) => divide(part.shape, part.count, division));
  const { plan, nearCount } = chooseCut(shape, count, division);
  const { near, far } = cut(plan);
  return [...divide(near, nearCount, division), ...divide(far, count - nearCount, division)];
}

/** A piece that lies apart becomes a part by itself if it is worth it: a quarter of an average part. */
function takeApart(shape: Shape, count: number): { shape: Shape; count: number }[] | undefined {
  const [largest, ...others] = [...shape].sort((a, b) => areaOf([b]) - areaOf([a]));
  if (!largest || others.length === 0) return undefined;
  const share = (areaOf(others) / areaOf(shape)) * count;
  if (share < 0.25) return undefined;
  const othersCount = Math.min(count - 1, Math.max(1, Math.round(share)));
  return [
    { shape: [largest], count: count - othersCount },
    { shape: others, count: othersCount },
  ];
}

/** Tries lines across the long axis, each time a little more askew, and takes the first good or the least bad. */
function chooseCut(shape: Shape, count: number, { plane, chance, keepClear }: Division) {
  const kept = keepClear && holds(shape, keepClear) ? keepClear : undefined;
  const room = 0.3 * Math.sqrt(areaOf(shape) / count);
  const axis = longAxis(shape);
  let best: { plan: CutPlan; nearCount: number; fault: number } | undefined;
  for (let attempt = 0; attempt < 40; attempt++) {
    const nearCount = kept ? aroundHalf(count, attempt) : Math.floor(count / 2);
    const angle = axis + (chance() - 0.5) * (0.35 + attempt * 0.08);
    const fraction = (nearCount / count) * (1 + (chance() - 0.5) * 0.08);
    const line = lineTaking(shape, angle, fraction);
    // Only when nothing else is left may a cut come close to a corner.
    const plan = planCut(plane, shape, line, attempt < 30 ? 1 + room * 0.03 : 0.05);
    if (!plan) continue;
    const tooNear = kept ? Math.max(0, 1 - Math.abs(distanceFrom(line, kept)) / room) : 0;
    const fault = plan.crossings.length - 2 + tooNear * 4;
    if (!best || fault < best.fault) best = { plan, nearCount, fault };
    if (fault === 0 || (attempt > 8 && !kept)) break;
  }
  if (!best) throw new Error('a shape that no line can cut');
  return best;
}

function aroundHalf(count: number, attempt: number): number {
  const shift = Math.ceil((attempt % 5) / 2) * (attempt % 2 === 0 ? 1 : -1);
  return Math.min(count - 1, Math.max(1, Math.floor(count / 2) + shift));
}

/** The direction (radians) in which the outline stretches most. */
function longAxis(shape: Shape): number {
  let [weight, east, north] = [0, 0, 0];
  const middles = ringsOf(shape)
    .flatMap(unfold)
    .map((side) => {
      const [a, b] = [startOf(side), endOf(side)];
      const length = Math.hypot(b.east - a.east, b.north - a.north);
      const middle = { east: (a.east + b.east) / 2, north: (a.north + b.north) / 2, length };
      weight += length;
      east += middle.east * length;
      north += middle.north * length;
      return middle;
    });
  let [xx, xy, yy] = [0, 0, 0];
  for (const middle of middles) {
    const [x, y] = [middle.east - east / weight, middle.north - north / weight];
    xx += x * x * middle.length;
    xy += x * y * middle.length;
    yy += y * y * middle.length;
  }
  return Math.atan2(2 * xy, xx - yy) / 2;
}

/** The line square to `angle` with this fraction of the area on its near side. */
function lineTaking(shape: Shape, angle: number, fraction: number): Line {
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  const sides = ringsOf(shape)
    .flatMap(unfold)
    .map((side) => {
      const [a, b] = [startOf(side), endOf(side)];
      return {
        fromU: a.east * x + a.north * y,
        fromV: a.north * x - a.east * y,
        toU: b.east * x + b.north * y,
        toV: b.north * x - b.east * y,
      };
    });
  let low = Math.min(...sides.map(({ fromU }) => fromU));
  let high = Math.max(...sides.map(({ fromU }) => fromU));
  const wanted = areaOf(shape) * fraction;
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2;
    if (areaBelow(sides, middle) < wanted) low = middle;
    else high = middle;
  }
  return { x, y, offset: (low + high) / 2 };
}

/** Square metres with u < offset: by Green's theorem over (u − offset), so the line itself adds nothing. */
function areaBelow(
  sides: readonly { fromU: number; fromV: number; toU: number; toV: number }[],
  offset: number,
): number {
  let area = 0;
  for (const { fromU, fromV, toU, toV } of sides) {
    const a = fromU - offset;
    const b = toU - offset;
    if (a >= 0 && b >= 0) continue;
    const dv = toV - fromV;
    if (a < 0 && b < 0) area += ((a + b) / 2) * dv;
    else area += (((Math.min(a, b) / 2) * Math.min(a, b)) / (Math.min(a, b) - Math.max(a, b))) * dv;
  }
  return area;
}
