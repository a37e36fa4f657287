import { exactly, type Ground, gridSide } from '../generator/ground';

const cityCode = '420100000000';
const districtCode = '420106000000';
export const streetCode = '420106015000';

/** The ground of the month as a map: a city of one street, a community for each row of grids. */
export function drawAreas(ground: Ground) {
  const { side, gridsAcross } = ground;
  const rows = Array.from({ length: gridsAcross }, (_, row) => row);
  const whole = square({ west: 0, south: 0, east: side, north: side });
  return {
    type: 'FeatureCollection',
    features: [
      feature({ kind: 'city', code: cityCode, parentCode: null, ring: whole }),
      feature({ kind: 'district', code: districtCode, parentCode: cityCode, ring: whole }),
      feature({ kind: 'street', code: streetCode, parentCode: districtCode, ring: whole }),
      ...rows.flatMap((row) => {
        const [south, north] = [row * gridSide, (row + 1) * gridSide];
        const community = communityCode(row);
        return [
          feature({
            kind: 'community',
            code: community,
            parentCode: streetCode,
            ring: square({ west: 0, south, east: side, north }),
          }),
          ...rows.map((column) =>
            feature({
              kind: 'grid',
              code: gridCode(ground, row * gridsAcross + column),
              parentCode: community,
              ring: square({ west: column * gridSide, south, east: (column + 1) * gridSide, north }),
            }),
          ),
        ];
      }),
    ],
  };
}

export function gridCode({ gridsAcross }: Ground, grid: number): string {
  return `${communityCode(Math.floor(grid / gridsAcross))}${padded((grid % gridsAcross) + 1, 2)}`;
}

function communityCode(row: number): string {
  return `${streetCode.slice(0, 9)}${padded(row + 1, 3)}`;
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

function square({ west, south, east, north }: Record<'west' | 'south' | 'east' | 'north', number>) {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  return corners.map(([x, y]) => {
    const { longitude, latitude } = exactly({ x, y });
    return [longitude, latitude];
  });
}

function feature({ kind, code, parentCode, ring }: Area) {
  return {
    type: 'Feature',
    properties: { kind, code, parentCode, name: code, managingDistrictCode: null },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

interface Area {
  kind: string;
  code: string;
  parentCode: string | null;
  ring: number[][];
}
