import Flatbush from 'flatbush';
import polygonClipping from 'polygon-clipping';
import type { Area, Boundary, Coordinates, Ring } from '../area';
import { boundaryArea, boxOf, ringArea } from '../boundary';
import type { Finding } from './finding';

/** Square metres: smaller faults are what different drawings of one border leave, and are not told. */
export const tilingTolerance = 25;

/** Overlaps among an area's children and what spills over its border are errors; gaps are warnings. */
export function checkTiling(parent: Area, children: readonly Area[]): Finding[] {
  if (children.length === 0 || tilesExactly(parent, children)) return [];
  return [...findOverlaps(children), ...findSpillAndGaps(parent, children)];
}

/**
 * If the children's borders, where no neighbour walks the same border the other way, are just the parent's border,
 * then every place of the parent is held exactly once: two chains with one boundary enclose the same. This takes
 * microseconds where comparing each pair takes milliseconds.
 */
function tilesExactly(parent: Area, children: readonly Area[]): boolean {
  const loose = new Set<string>();
  for (const [from, to] of children.flatMap(bordersOf)) {
    if (loose.delete(`${to} ${from}`)) continue;
    if (loose.has(`${from} ${to}`)) return false;
    loose.add(`${from} ${to}`);
  }
  const outline = bordersOf(parent);
  return outline.length === loose.size && outline.every(([from, to]) => loose.has(`${from} ${to}`));
}

/** Outlines counter-clockwise and holes clockwise, whichever way they were written. */
function bordersOf({ boundary }: Area): [string, string][] {
  return boundary.flatMap((polygon) =>
    polygon.flatMap((ring, index) => {
      const reversed = ringArea(ring) > 0 !== (index === 0);
      return ring
        .slice(1)
        .map((to, at): [string, string] => (reversed ? [`${to}`, `${ring[at]}`] : [`${ring[at]}`, `${to}`]));
    }),
  );
}

function findOverlaps(children: readonly Area[]): Finding[] {
  const boxes = new Flatbush(children.length);
  for (const { boundary } of children) {
    const { minX, minY, maxX, maxY } = boxOf(boundary);
    boxes.add(minX, minY, maxX, maxY);
  }
  boxes.finish();
  return children.flatMap((child, index) => {
    const { minX, minY, maxX, maxY } = boxOf(child.boundary);
    return boxes
      .search(minX, minY, maxX, maxY, (other) => other > index)
      .flatMap((other) => {
        const sibling = children[other];
        if (!sibling) return [];
        return compare(child, `overlaps ${sibling.code}`, 'error', () =>
          polygonClipping.intersection(child.boundary, sibling.boundary),
        );
      });
  });
}

function findSpillAndGaps(parent: Area, children: readonly Area[]): Finding[] {
  const others = children.map(({ boundary }) => boundary);
  return [
    ...children.flatMap((child) =>
      compare(child, `lies partly outside its parent ${parent.code}`, 'error', () =>
        polygonClipping.difference(child.boundary, parent.boundary),
      ),
    ),
    ...compare(parent, 'has a gap that none of its children holds', 'warning', () =>
      polygonClipping.difference(parent.boundary, ...others),
    ),
  ];
}

/** A finding for each piece above the tolerance, with its place and size. */
function compare(
  { code }: Area,
  says: string,
  severity: Finding['severity'],
  pieces: () => Boundary,
): Finding[] {
  try {
    return pieces().flatMap((piece): Finding[] => {
      const squareMetres = boundaryArea([piece]);
      const at = middleOf(piece[0] ?? []);
      return squareMetres > tilingTolerance && at ? [{ severity, area: code, says, at, squareMetres }] : [];
    });
  } catch {
    // The clipping library gives up on some borders that almost coincide.
    return [
      { severity: 'warning', area: code, says: `could not be compared: whether it ${says} is not known` },
    ];
  }
}

function middleOf(ring: Ring): Coordinates | undefined {
  if (ring.length === 0) return undefined;
  const sum = ring.reduce(([x, y], position) => [x + position[0], y + position[1]], [0, 0] as Coordinates);
  return [sum[0] / ring.length, sum[1] / ring.length];
}
