import type { AreaKind } from '@weilinli/contracts';
import { type Position, toWgs84 } from '@weilinli/domain';
import type { StoryAreas } from '../people';

/** Hundredths of a degree from the city's south-western corner: about a kilometre each. */
interface Sides {
  west: number;
  south: number;
  east: number;
  north: number;
}

const corner = { longitude: 114.26, latitude: 30.46 };

/** A place of the city by its hundredths of a degree, in WGS-84. */
export function placeAt(east: number, north: number): Position & { datum: 'wgs84' } {
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
  return {
    longitude: round(corner.longitude + east / 100),
    latitude: round(corner.latitude + north / 100),
    datum: 'wgs84',
  };
}

/** Places that tests speak of, and whose they are. */
export const places = {
  /** 武昌区 › 南湖街道 › 第 4 社区 › 第 4 网格 › 小邻里 1: worker-1's grid. */
  gate: { longitude: 114.318, latitude: 30.51, datum: 'gcj02' as const },
  gateInWgs84: toWgs84({ longitude: 114.318, latitude: 30.51 }, 'gcj02'),
  /** The grid beside it, with a worker of its own, in the same community. */
  nextGrid: placeAt(2, 4.5),
  /** Another community of the street: nobody's grid. */
  otherCommunity: placeAt(3, 1.5),
  /** Another street of the district, without a dispatcher. */
  otherStreet: placeAt(3, 8),
  /** Another district, without a dispatcher. */
  otherDistrict: placeAt(8.5, 2),
  /** A street that lies in 洪山区 by its code and is governed by 武昌区. */
  managedStreet: placeAt(8.5, 8),
  /** 100 m west of the city, beside 第 3 网格. */
  justOutside: placeAt(-0.1, 4.5),
  /** 2 km west of the city. */
  outside: placeAt(-2, 4.5),
  /** 20 km west of the city. */
  farAway: placeAt(-20, 4.5),
} as const;

export const storyAreas: StoryAreas = {
  cityCode: '420100000000',
  districtCode: '420106000000',
  streetCode: '420106015000',
  communityCode: '420106015004',
  gridCode: '42010601500404',
  otherGridCodes: ['42010601500403'],
};

const wuchang = { west: 0, south: 0, east: 7, north: 10 };
const hongshan = { west: 7, south: 0, east: 10, north: 10 };
const community = { west: 0, south: 3, east: 7, north: 6 };
const grid = { ...community, west: 4 };

/** A piece of the city around the gate, drawn in squares: two districts, a street that another one governs, grids. */
export function storyCity(names: Partial<Record<string, string>> = {}): { features: unknown[] } {
  const features = [
    feature('city', '420100000000', null, '武汉市', { ...wuchang, east: 10 }),
    feature('district', '420106000000', '420100000000', '武昌区', wuchang),
    feature('district', '420111000000', '420100000000', '洪山区', hongshan),
    feature('street', '420106015000', '420106000000', '南湖街道', { ...wuchang, north: 6 }),
    feature('street', '420106014000', '420106000000', '水果湖街道', { ...wuchang, south: 6 }),
    feature('street', '420111001000', '420111000000', '珞南街道', { ...hongshan, north: 5 }),
    feature('street', '420111061000', '420111000000', '代管街道', { ...hongshan, south: 5 }, '420106000000'),
    feature('community', '420106015004', '420106015000', '第 4 社区', community),
    feature('community', '420106015005', '420106015000', '第 5 社区', { ...wuchang, north: 3 }),
    feature('grid', '42010601500403', '420106015004', '第 3 网格', { ...community, east: 4 }),
    feature('grid', '42010601500404', '420106015004', '第 4 网格', grid),
    feature('micro-grid', '4201060150040401', '42010601500404', '小邻里 1', { ...grid, east: 5.5 }),
    feature('micro-grid', '4201060150040402', '42010601500404', '小邻里 2', { ...grid, west: 5.5 }),
  ];
  const renamed = features.map(({ properties, ...rest }) => ({
    ...rest,
    properties: { ...properties, name: names[properties.code] ?? properties.name },
  }));
  return { type: 'FeatureCollection', features: renamed } as { features: unknown[] };
}

function feature(
  kind: AreaKind,
  code: string,
  parentCode: string | null,
  name: string,
  { west, south, east, north }: Sides,
  managingDistrictCode: string | null = null,
) {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  const ring = corners.map(([x, y]) => {
    const { longitude, latitude } = placeAt(x, y);
    return [longitude, latitude];
  });
  return {
    type: 'Feature',
    properties: { kind, code, parentCode, name, managingDistrictCode },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}
