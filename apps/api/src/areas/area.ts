import type { AreaKind, AreaName } from '@weilinli/contracts';

/** Longitude and latitude, WGS-84 degrees. */
export type Coordinates = [number, number];
/** Closed: the last position is the first. */
export type Ring = Coordinates[];
/** GeoJSON MultiPolygon coordinates: polygons of rings, the first the outline and the others holes. */
export type Boundary = Ring[][];

export interface Area {
  readonly code: string;
  readonly kind: AreaKind;
  readonly name: string;
  readonly parentCode: string | null;
  /** Who governs it, where that is not who coded it. */
  readonly managingDistrictCode: string | null;
  readonly boundary: Boundary;
  /** Made up by us, for the demo city. */
  readonly drawn: boolean;
}

/** From the root of the tree to its leaves. */
export const areaKinds = [
  'city',
  'district',
  'street',
  'community',
  'grid',
  'micro-grid',
] as const satisfies readonly AreaKind[];

export function depthOf(kind: AreaKind): number {
  return areaKinds.indexOf(kind);
}

export function nameOf({ code, kind, name }: AreaName): AreaName {
  return { code, kind, name };
}
