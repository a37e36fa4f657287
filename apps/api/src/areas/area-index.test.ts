import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { generateDemoCity, storyGate, storyGridCode } from '@weilinli/scripts/demo-city';
import { chanceFrom } from '@weilinli/scripts/demo-city/chance';
import { type Area, depthOf } from './area';
import { buildAreaIndex } from './area-index';
import { boxOf } from './boundary';
import { readAreas } from './importing/read-areas';
import { box, buildArea, collect, smallCity } from './testing/small-city';

const small = buildAreaIndex(1, readAreas(collect(smallCity()), 'wgs84').areas);
const at = (x: number, y: number) => ({ longitude: 114 + x / 100, latitude: 30 + y / 100 });
/** Degrees of latitude. */
const north = (metres: number) => metres / 111_195;

describe('the demo city', () => {
  const { areas } = readAreas(generateDemoCity({ detailed: 'story' }), 'wgs84');
  const index = buildAreaIndex(1, areas);

  test('20,000 random points are found where an independent check finds them', () => {
    const check = checkByCells(areas);
    const chance = chanceFrom('20,000 points');
    const boxes = ['420100000000', '420106000000'].map((code) =>
      boxOf(areas.find((area) => area.code === code)?.boundary ?? []),
    );
    const wrong: string[] = [];
    let inside = 0;
    for (let number = 0; number < 20_000; number++) {
      const { minX = 0, minY = 0, maxX = 0, maxY = 0 } = boxes[number % 2] ?? {};
      const longitude = minX + (maxX - minX) * chance();
      const latitude = minY + (maxY - minY) * chance();
      const expected = check(longitude, latitude);
      const located = index.locate({ longitude, latitude });
      const found = located.where === 'inside' ? located.area.code : undefined;
      if (found !== expected) wrong.push(`${longitude}, ${latitude}: ${found}, not ${expected}`);
      if (found !== undefined) inside++;
    }
    expect(wrong).toEqual([]);
    expect(inside).toBeGreaterThan(10_000);
  });

  test('the gate of the story is found down to its micro-grid', () => {
    const located = index.locate(storyGate);
    const path = located.where === 'inside' ? located.path : [];
    expect(path.map(({ name }) => name).slice(0, 3)).toEqual(['武汉市', '武昌区', '南湖街道']);
    expect(path.map(({ kind }) => kind)).toEqual([
      'city',
      'district',
      'street',
      'community',
      'grid',
      'micro-grid',
    ]);
    expect(path[4]?.code).toBe(storyGridCode);
  });

  test('every corner, where up to five areas meet, belongs to one of them, the same each time', () => {
    const microGrids = areas.filter(({ kind }) => kind === 'micro-grid').slice(0, 500);
    const again = buildAreaIndex(2, [...areas].reverse());
    for (const [longitude, latitude] of microGrids.flatMap(({ boundary }) => boundary.flat(2))) {
      const located = index.locate({ longitude, latitude });
      if (located.where !== 'inside') throw new Error(`${longitude}, ${latitude} is ${located.where}`);
      expect(located).toEqual(again.locate({ longitude, latitude }));
    }
  });

  test('a street coded by one district is under the authority of the one that manages it', () => {
    const path = index.pathOf('420111061001') ?? [];
    expect(path.map(({ name }) => name)).toEqual(['武汉市', '青山区', '八吉府街道', '第 1 社区']);
  });
});

describe('a small city', () => {
  test('the deepest area that holds a place answers for it', () => {
    expect(small.locate(at(1, 1))).toMatchObject({ where: 'inside', area: { code: '4201060150010101' } });
    expect(small.locate(at(3, 1))).toMatchObject({ where: 'inside', area: { code: '42010601500102' } });
  });

  test('a place on a border belongs to the deeper area, else to the lower code', () => {
    expect(small.locate(at(2, 1))).toMatchObject({ area: { code: '4201060150010101' } });
    expect(small.locate(at(4, 1))).toMatchObject({ area: { code: '42010601500102' } });
    expect(small.locate(at(0, 0))).toMatchObject({ where: 'inside', area: { code: '4201060150010101' } });
  });

  test.each([
    [199, 'nearby', '4201060150010101'],
    [201, 'city-desk', '420100000000'],
    [4_995, 'city-desk', '420100000000'],
  ])('%i metres outside every area it is %s: %s', (metres, where, code) => {
    const place = at(1, 4);
    const outside = { ...place, latitude: place.latitude + north(metres) };
    expect(small.locate(outside)).toMatchObject({ where, area: { code } });
  });

  test('a place more than 5 km outside is beyond the city', () => {
    const place = at(1, 4);
    expect(small.locate({ ...place, latitude: place.latitude + north(5_005) })).toEqual({ where: 'beyond' });
    expect(buildAreaIndex(0, []).locate(place)).toEqual({ where: 'beyond' });
  });

  test('codes are answered in the order asked for, without those that do not exist', () => {
    const names = small.areasByCode(['42010601500102', 'none', '420100000000']);
    expect(names.map(({ code }) => code)).toEqual(['42010601500102', '420100000000']);
    expect(small.pathOf('none')).toBeUndefined();
    expect(small.city?.code).toBe('420100000000');
  });
});

test('holes are outside, their border is inside, and each part of a multipolygon counts', () => {
  const holed = [
    box({ west: 0, south: 0, east: 4, north: 4 }),
    box({ west: 1, south: 1, east: 3, north: 3 }),
  ];
  const boundary = [holed, [box({ west: 10, south: 0, east: 11, north: 1 })]];
  const city = buildAreaIndex(1, [buildArea({ boundary })]);
  expect(city.locate(at(0.5, 0.5)).where).toBe('inside');
  expect(city.locate(at(10.5, 0.5)).where).toBe('inside');
  expect(city.locate(at(1, 2)).where).toBe('inside');
  expect(city.locate(at(2, 2)).where).toBe('city-desk');
  expect(city.locate(at(7, 0.5)).where).toBe('city-desk');
});

test('a place in a gap inside the city belongs to the deepest area that still holds it', () => {
  const features = smallCity().filter(({ properties }) => properties.code !== '42010601500102');
  const index = buildAreaIndex(1, readAreas(collect(features), 'wgs84').areas);
  expect(index.locate(at(3, 1))).toMatchObject({ where: 'inside', area: { code: '420106015001' } });
});

/** Independent of the index: coarse cells instead of its tree, and another library decides. The deepest area's code. */
function checkByCells(areas: readonly Area[]): (x: number, y: number) => string | undefined {
  const cellOf = (degrees: number) => Math.floor(degrees * 100);
  const cells = new Map<string, Area[]>();
  for (const area of areas) {
    const { minX, minY, maxX, maxY } = boxOf(area.boundary);
    for (let x = cellOf(minX); x <= cellOf(maxX); x++) {
      for (let y = cellOf(minY); y <= cellOf(maxY); y++) {
        const cell = cells.get(`${x} ${y}`);
        if (cell) cell.push(area);
        else cells.set(`${x} ${y}`, [area]);
      }
    }
  }
  return (x, y) => {
    const holding = (cells.get(`${cellOf(x)} ${cellOf(y)}`) ?? []).filter(({ boundary }) =>
      booleanPointInPolygon([x, y], { type: 'MultiPolygon', coordinates: boundary }),
    );
    return holding.sort((a, b) => depthOf(b.kind) - depthOf(a.kind))[0]?.code;
  };
}
