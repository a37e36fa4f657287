import { buildAreaIndex } from './area-index';
import { readAreas } from './importing/read-areas';
import { box, buildArea, collect, smallCity } from './testing/small-city';

const small = buildAreaIndex(1, readAreas(collect(smallCity()), 'wgs84').areas);
const at = (x: number, y: number) => ({ longitude: 114 + x / 100, latitude: 30 + y / 100 });
/** Degrees of latitude. */
const north = (metres: number) => metres / 111_195;

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
