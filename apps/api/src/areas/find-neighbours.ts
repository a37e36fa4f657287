import type { AreaName } from '@weilinli/contracts';
import type Flatbush from 'flatbush';
import { type Area, type Coordinates, depthOf } from './area';
import { boxAround, distanceToBorder } from './boundary';

/** Metres to another area within which a place is its business as well. */
export const neighbourMetres = 30;

interface AreaMap {
  /** The deepest first. */
  areas: readonly Area[];
  byCode: ReadonlyMap<string, Area>;
  boxes: Flatbush | undefined;
  /** Codes of areas that are divided further, household grids apart. */
  divided: ReadonlySet<string>;
}

/**
 * Codes of the areas within 30 m of a point that are none of its path, the highest first. What an area lies in is as
 * near as itself, so of a neighbouring grid its community, street and district are neighbours without being measured.
 */
export function findNeighbours(
  { areas, byCode, boxes, divided }: AreaMap,
  point: Coordinates,
  path: readonly AreaName[],
): string[] {
  const own = path.findLast(({ kind }) => kind !== 'micro-grid');
  const home = own && byCode.get(own.code);
  if (!home || !boxes) return [];
  // Areas tile the city: what lies beyond the own border is farther than that border. Most places end here.
  if (!divided.has(home.code) && distanceToBorder(home.boundary, point) > neighbourMetres) return [];

  const ours = new Set(path.flatMap(({ code }) => [code, ...around(code, byCode)]));
  const near = new Set<string>();
  const known = new Set(ours);
  const box = boxAround(point, neighbourMetres);
  for (const index of boxes.search(box.minX, box.minY, box.maxX, box.maxY).sort((a, b) => a - b)) {
    const area = areas[index];
    if (!area || area.kind === 'micro-grid' || known.has(area.code)) continue;
    if (distanceToBorder(area.boundary, point) > neighbourMetres) continue;
    for (const code of [area.code, ...around(area.code, byCode)]) known.add(code);
    for (const code of pathUp(area, byCode)) if (!ours.has(code)) near.add(code);
  }
  return [...near].sort((a, b) => depthIn(byCode, a) - depthIn(byCode, b) || (a < b ? -1 : 1));
}

/** An area and those that have authority over it. */
function pathUp(area: Area, byCode: AreaMap['byCode']): string[] {
  const above = byCode.get(area.managingDistrictCode ?? area.parentCode ?? '');
  return [area.code, ...(above ? pathUp(above, byCode) : [])];
}

/** What an area lies in, by its code and by who governs it. */
function around(code: string, byCode: AreaMap['byCode']): string[] {
  const area = byCode.get(code);
  const parents = [area?.parentCode, area?.managingDistrictCode].filter(
    (parent) => typeof parent === 'string',
  );
  return parents.flatMap((parent) => [parent, ...around(parent, byCode)]);
}

function depthIn(byCode: AreaMap['byCode'], code: string): number {
  const area = byCode.get(code);
  return area ? depthOf(area.kind) : 0;
}
