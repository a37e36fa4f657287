import fc from 'fast-check';
import { type AreaIndex, buildAreaIndex } from './area-index';
import { readAreas } from './importing/read-areas';
import { measured } from './testing/measured-neighbours';
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
});
