import { generateDemoCity } from '@weilinli/scripts/demo-city';
import { chanceFrom } from '@weilinli/scripts/demo-city/chance';
import fc from 'fast-check';
import type { Area } from './area';
import { type AreaIndex, buildAreaIndex } from './area-index';
import { boxOf, distanceToBorder } from './boundary';
import { readAreas } from './importing/read-areas';
import { collect, smallCity } from './testing/small-city';

const small = readAreas(collect(smallCity()), 'wgs84').areas;
const index = buildAreaIndex(1, small);
const at = (x: number, y: number) => ({ longitude: 114 + x / 100, latitude: 30 + y / 100 });
/** Hundredths of a degree, of longitude at this latitude. */
const east = (metres: number) => (metres / 111_195 / Math.cos((30 * Math.PI) / 180)) * 100;

function neighboursAt(map: AreaIndex, position: { longitude: number; latitude: number }): string[] {
  const located = map.locate(position);
  return located.where === 'beyond' ? [] : map.neighboursOf(position, located.path);
}

describe('a place', () => {
  it('in the middle of a grid has no neighbours', () => {
    expect(neighboursAt(index, at(1, 1))).toEqual([]);
  });

  it.each([
    [29, ['42010601500102']],
    [31, []],
  ])('%i m from the next grid of its community: %j', (metres, codes) => {
    expect(neighboursAt(index, at(2 - east(metres), 1))).toEqual(codes);
  });

  it('beside another street has the street and what governs it as neighbours, not what only codes it', () => {
    // The street in the east is coded by the eastern district and governed by the western one, as is this place.
    expect(neighboursAt(index, at(4 - east(10), 1))).toEqual(['420111061000']);
  });

  it('in the other street has every level of this side as neighbours, the highest first', () => {
    expect(neighboursAt(index, at(4 + east(10), 1))).toEqual([
      '420106015000',
      '420106015001',
      '42010601500102',
    ]);
  });

  it('a little outside the city belongs to the nearest area and can have a neighbour too', () => {
    expect(neighboursAt(index, at(2 - east(10), 4.03))).toEqual([]);
    const corner = { longitude: 114.02 - 10e-5, latitude: 30.04 + 20e-5 };
    expect(neighboursAt(index, corner)).toEqual(['42010601500102']);
  });

  it('in a gap between grids has the grids beside it as neighbours', () => {
    const features = smallCity().filter(({ properties }) => properties.code !== '42010601500102');
    const gapped = buildAreaIndex(1, readAreas(collect(features), 'wgs84').areas);
    expect(neighboursAt(gapped, at(2 + east(10), 1))).toEqual(['42010601500101']);
  });
});

describe('measuring every area says the same', () => {
  it('for places anywhere in a small city, most of them near a border', () => {
    const near = fc
      .tuple(fc.constantFrom(0, 2, 4, 8), fc.integer({ min: -60, max: 60 }))
      .map(([x, m]) => x + east(m));
    const along = fc.oneof(near, fc.double({ min: -0.1, max: 8, noNaN: true }));
    fc.assert(
      fc.property(along, fc.double({ min: -0.03, max: 4.03, noNaN: true }), (x, y) => {
        expect(neighboursAt(index, at(x, y))).toEqual(measured(small, index, at(x, y)));
      }),
      { numRuns: 300 },
    );
  });

  it('for 200 places around corners of the demo city', () => {
    const { areas } = readAreas(generateDemoCity({ detailed: 'story' }), 'wgs84');
    const map = buildAreaIndex(1, areas);
    const coarse = areas.filter(({ kind }) => kind !== 'micro-grid');
    const boxed = coarse.map((area) => ({ area, ...boxOf(area.boundary) }));
    const chance = chanceFrom('neighbours');
    const corners = areas
      .filter(({ kind }) => kind !== 'micro-grid')
      .flatMap(({ boundary }) => boundary.flat(2));
    let found = 0;
    for (let number = 0; number < 200; number++) {
      const [longitude = 0, latitude = 0] = corners[Math.floor(chance() * corners.length)] ?? [];
      const place = {
        longitude: longitude + (chance() - 0.5) * 6e-4,
        latitude: latitude + (chance() - 0.5) * 6e-4,
      };
      const neighbours = neighboursAt(map, place);
      // About a kilometre around: the rest need not be measured to be far.
      const around = boxed.filter(
        ({ minX, maxX, minY, maxY }) =>
          place.longitude > minX - 0.01 &&
          place.longitude < maxX + 0.01 &&
          place.latitude > minY - 0.01 &&
          place.latitude < maxY + 0.01,
      );
      expect(neighbours).toEqual(
        measured(
          around.map(({ area }) => area),
          map,
          place,
        ),
      );
      if (neighbours.length > 0) found++;
    }
    expect(found).toBeGreaterThan(30);
  });
});

/** Without index or short cuts: every area is measured, then what is own or only codes a neighbour is taken out. */
function measured(
  areas: readonly Area[],
  map: AreaIndex,
  place: { longitude: number; latitude: number },
): string[] {
  const located = map.locate(place);
  if (located.where === 'beyond') return [];
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const parentsOf = (code: string | null | undefined): string[] => {
    const area = byCode.get(code ?? '');
    return area ? [area.code, ...parentsOf(area.parentCode), ...parentsOf(area.managingDistrictCode)] : [];
  };
  const own = located.path.flatMap(({ code }) => parentsOf(code));
  const within = areas.filter(
    ({ kind, code, boundary }) =>
      kind !== 'micro-grid' &&
      !own.includes(code) &&
      distanceToBorder(boundary, [place.longitude, place.latitude]) <= 30,
  );
  const governing = new Set(within.flatMap(({ code }) => map.pathOf(code) ?? []).map(({ code }) => code));
  const deeper = (code: string) =>
    within.filter((area) => area.code !== code && parentsOf(area.code).includes(code));
  const codes = within
    .map(({ code }) => code)
    .filter(
      (code) =>
        deeper(code).length === 0 ||
        deeper(code).some((area) => map.pathOf(area.code)?.some((one) => one.code === code)),
    )
    .filter((code) => governing.has(code));
  const depth = (code: string) => (map.pathOf(code) ?? []).length;
  return codes.sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
}
