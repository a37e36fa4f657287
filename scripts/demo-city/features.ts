import { type Ring, type Shape, startOf, unfold } from './planar';

export type DemoKind = 'city' | 'district' | 'street' | 'community' | 'grid' | 'micro-grid';

export interface DemoArea {
  readonly code: string;
  readonly kind: DemoKind;
  readonly name: string;
  readonly parentCode: string | null;
  readonly managingDistrictCode?: string;
  readonly shape: Shape;
}

export interface DemoFeature {
  readonly type: 'Feature';
  readonly properties: {
    readonly code: string;
    readonly kind: DemoKind;
    readonly name: string;
    readonly parentCode: string | null;
    readonly managingDistrictCode?: string;
    readonly drawn?: true;
  };
  readonly geometry: { readonly type: 'MultiPolygon'; readonly coordinates: number[][][][] };
}

export interface DemoCity {
  readonly type: 'FeatureCollection';
  readonly notice: string;
  readonly features: readonly DemoFeature[];
}

export function toFeature({ shape, managingDistrictCode, ...area }: DemoArea): DemoFeature {
  const real = area.kind === 'city' || area.kind === 'district';
  return {
    type: 'Feature',
    properties: {
      ...area,
      ...(managingDistrictCode ? { managingDistrictCode } : {}),
      ...(real ? {} : { drawn: true }),
    },
    geometry: {
      type: 'MultiPolygon',
      coordinates: shape.map(({ outer, holes }) => [outer, ...holes].map(toPositions)),
    },
  };
}

function toPositions(ring: Ring): number[][] {
  const positions = unfold(ring).map((side) => {
    const { longitude, latitude } = startOf(side);
    return [longitude, latitude];
  });
  const [first] = positions;
  return first ? [...positions, first] : positions;
}
