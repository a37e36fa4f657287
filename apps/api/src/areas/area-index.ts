import type { AreaName } from '@weilinli/contracts';
import type { Position } from '@weilinli/domain';
import Flatbush from 'flatbush';
import { type Area, type Coordinates, depthOf, nameOf } from './area';
import { boxAround, boxOf, distanceToBorder, holdsPoint } from './boundary';
import { findNeighbours } from './find-neighbours';

/** Metres outside every area within which a place still belongs to the nearest one. */
export const nearbyMetres = 200;
/** Metres outside the city within which a place still goes to the city's desk. */
export const cityDeskMetres = 5_000;
/** Borders closer together than this, in metres, count as equally near. */
const sameDistance = 0.01;

export type Located =
  | {
      readonly where: 'inside' | 'nearby' | 'city-desk';
      /** The deepest area that answers for the place. */
      readonly area: AreaName;
      /** Who has authority over it, root first, itself last. */
      readonly path: readonly AreaName[];
    }
  | { readonly where: 'beyond' };

export interface AreaIndex {
  /** Of `area_versions`; 0 before the first import. */
  readonly version: number;
  readonly size: number;
  /** A WGS-84 position. A place on a border belongs to one area, always the same. */
  locate(position: Position): Located;
  /**
   * Codes of the areas within `neighbourMetres` of a position that have no part in it: grids and whatever lies above
   * them, from the districts down. Household grids are no neighbours.
   */
  neighboursOf(position: Position, path: readonly AreaName[]): string[];
  /** Those that exist, in the order asked for. */
  areasByCode(codes: readonly string[]): AreaName[];
  /** Root first, the area itself last; the managing district stands in place of the coding one. */
  pathOf(code: string): readonly AreaName[] | undefined;
  /** The tree's root: its code and name are the city's. */
  readonly city: AreaName | undefined;
}

export function buildAreaIndex(version: number, unordered: readonly Area[]): AreaIndex {
  // The deepest first, then by code: of the areas that hold a point the first is the answer.
  const areas = [...unordered].sort(
    (a, b) => depthOf(b.kind) - depthOf(a.kind) || (a.code < b.code ? -1 : 1),
  );
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const root = areas.find(({ parentCode }) => parentCode === null);
  const boxes = indexBoxes(areas);
  const divided = new Set(
    areas.flatMap(({ kind, parentCode }) => (kind === 'micro-grid' ? [] : (parentCode ?? []))),
  );

  const pathOf = (code: string): AreaName[] | undefined => {
    const area = byCode.get(code);
    if (!area) return undefined;
    const above = area.managingDistrictCode ?? area.parentCode;
    return [...((above !== null ? pathOf(above) : undefined) ?? []), nameOf(area)];
  };
  const answer = (where: 'inside' | 'nearby' | 'city-desk', area: Area): Located => ({
    where,
    area: nameOf(area),
    path: pathOf(area.code) ?? [],
  });
  const holderOf = ([x, y]: Coordinates): Area | undefined => {
    const candidates = boxes?.search(x, y, x, y).sort((a, b) => a - b) ?? [];
    for (const index of candidates) {
      const area = areas[index];
      if (area && holdsPoint(area.boundary, [x, y])) return area;
    }
    return undefined;
  };
  const nearestTo = (point: Coordinates): Area | undefined => {
    const box = boxAround(point, nearbyMetres);
    let nearest: { area: Area; distance: number } | undefined;
    for (const index of boxes?.search(box.minX, box.minY, box.maxX, box.maxY).sort((a, b) => a - b) ?? []) {
      const area = areas[index];
      const distance = area ? distanceToBorder(area.boundary, point) : Number.POSITIVE_INFINITY;
      if (!area || distance > nearbyMetres) continue;
      if (!nearest || distance < nearest.distance - sameDistance) nearest = { area, distance };
    }
    return nearest?.area;
  };

  return {
    version,
    size: areas.length,
    city: root && nameOf(root),
    locate({ longitude, latitude }) {
      const point: Coordinates = [longitude, latitude];
      const holder = holderOf(point);
      if (holder) return answer('inside', holder);
      const nearest = nearestTo(point);
      if (nearest) return answer('nearby', nearest);
      const atDesk = root && distanceToBorder(root.boundary, point) <= cityDeskMetres;
      return root && atDesk ? answer('city-desk', root) : { where: 'beyond' };
    },
    neighboursOf: ({ longitude, latitude }, path) =>
      findNeighbours({ areas, byCode, boxes, divided }, [longitude, latitude], path),
    areasByCode: (codes) =>
      codes.flatMap((code) => {
        const area = byCode.get(code);
        return area ? [nameOf(area)] : [];
      }),
    pathOf,
  };
}

function indexBoxes(areas: readonly Area[]): Flatbush | undefined {
  if (areas.length === 0) return undefined;
  const boxes = new Flatbush(areas.length);
  for (const { boundary } of areas) {
    const { minX, minY, maxX, maxY } = boxOf(boundary);
    boxes.add(minX, minY, maxX, maxY);
  }
  boxes.finish();
  return boxes;
}
