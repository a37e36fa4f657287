import Flatbush from 'flatbush';
import type { Area, Coordinates, Ring } from '../area';
import { holdsPoint, ringArea } from '../boundary';
import { error, type Finding } from './finding';

/** Metres: borders that run past each other by less count as touching. */
const touch = 0.01;
const metresPerDegree = 111_195;

type Segment = readonly [Coordinates, Coordinates];

/** Rings of an area against themselves and each other. */
export function checkBoundary({ code, boundary }: Area): Finding[] {
  const findings: Finding[] = [];
  for (const [outline, ...holes] of boundary) {
    for (const ring of [outline, ...holes]) {
      if (ring && Math.abs(ringArea(ring)) < 1)
        findings.push(error(code, 'A ring encloses nothing.', ring[0]));
    }
    for (const hole of holes) {
      const middle = middleOf(hole);
      if (outline && middle && !holdsPoint([[outline]], middle)) {
        findings.push(error(code, 'A hole lies outside its outline.', middle));
      }
    }
  }
  const crossing = findCrossing(boundary.flat().flatMap(segmentsOf));
  return crossing ? [...findings, error(code, 'The border crosses itself.', crossing)] : findings;
}

function middleOf([first, second]: Ring): Coordinates | undefined {
  return first && second && [(first[0] + second[0]) / 2, (first[1] + second[1]) / 2];
}

function segmentsOf(ring: Ring): Segment[] {
  return ring.slice(1).map((to, index): Segment => [ring[index] ?? to, to]);
}

function findCrossing(segments: readonly Segment[]): Coordinates | undefined {
  if (segments.length < 4) return undefined;
  const boxes = new Flatbush(segments.length);
  for (const [[x1, y1], [x2, y2]] of segments) {
    boxes.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
  boxes.finish();
  for (const [index, segment] of segments.entries()) {
    const [[x1, y1], [x2, y2]] = segment;
    const others = boxes.search(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    for (const other of others) {
      const against = other > index ? segments[other] : undefined;
      if (against && cross(segment, against)) return against[0];
    }
  }
  return undefined;
}

/** Whether each segment's ends lie on both sides of the other. */
function cross(one: Segment, other: Segment): boolean {
  return straddles(one, other) && straddles(other, one);
}

function straddles([a, b]: Segment, [c, d]: Segment): boolean {
  const eastwards = metresPerDegree * Math.cos((a[1] * Math.PI) / 180);
  const [dx, dy] = [(b[0] - a[0]) * eastwards, (b[1] - a[1]) * metresPerDegree];
  const length = Math.hypot(dx, dy);
  const side = (p: Coordinates) =>
    (dx * (p[1] - a[1]) * metresPerDegree - dy * (p[0] - a[0]) * eastwards) / length;
  const [c1, d1] = [side(c), side(d)];
  return (c1 > touch && d1 < -touch) || (c1 < -touch && d1 > touch);
}
