import type { AreaKind } from '@weilinli/contracts';
import type { Area, Boundary, Ring } from '../area';

interface Sides {
  west: number;
  south: number;
  east: number;
  north: number;
}

export interface Feature {
  type: 'Feature';
  properties: Record<string, unknown>;
  geometry: { type: string; coordinates: unknown };
}

/** A closed counter-clockwise ring, in hundredths of a degree from 114.00, 30.00. */
export function box({ west, south, east, north }: Sides): Ring {
  const at = (x: number, y: number): [number, number] => [114 + x / 100, 30 + y / 100];
  return [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)];
}

export function buildArea(given: Partial<Area> & { boundary: Boundary }): Area {
  return {
    code: '420100000000',
    kind: 'city',
    name: '小城',
    parentCode: null,
    managingDistrictCode: null,
    drawn: false,
    ...given,
  };
}

/**
 * A city of 8 × 4 (hundredths of a degree) in two districts; the western one has a street, with a community in two
 * grids, and one grid has a micro-grid; the eastern one a street that the western one manages.
 */
export function smallCity(): Feature[] {
  const west = { west: 0, south: 0, east: 4, north: 4 };
  const east = { west: 4, south: 0, east: 8, north: 4 };
  return [
    feature('city', '420100000000', null, { west: 0, south: 0, east: 8, north: 4 }),
    feature('district', '420106000000', '420100000000', west),
    feature('district', '420111000000', '420100000000', east),
    feature('street', '420106015000', '420106000000', west),
    feature('street', '420111061000', '420111000000', east, { managingDistrictCode: '420106000000' }),
    feature('community', '420106015001', '420106015000', west),
    feature('grid', '42010601500101', '420106015001', { ...west, east: 2 }),
    feature('grid', '42010601500102', '420106015001', { ...west, west: 2 }),
    feature('micro-grid', '4201060150010101', '42010601500101', { ...west, east: 2 }),
  ];
}

export function feature(
  kind: AreaKind,
  code: string,
  parentCode: string | null,
  sides: Sides,
  more: Record<string, unknown> = {},
): Feature {
  return {
    type: 'Feature',
    properties: { kind, code, parentCode, name: `${kind} ${code}`, ...more },
    geometry: { type: 'Polygon', coordinates: [box(sides)] },
  };
}

export function collect(features: unknown[]): unknown {
  return { type: 'FeatureCollection', features };
}
