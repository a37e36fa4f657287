import fc from 'fast-check';
import { datums, fromWgs84, type Position, toWgs84 } from './datum';
import { distanceMetres, mercatorMetres, mercatorScale } from './distance';

/** The box that holds the whole of Wuhan. */
const inTheCity: fc.Arbitrary<Position> = fc.record({
  longitude: fc.double({ min: 113.6, max: 115.1, noNaN: true }),
  latitude: fc.double({ min: 29.9, max: 31.4, noNaN: true }),
});
const often = { numRuns: 2000 };

describe('datums', () => {
  it('come back within a metre, whichever way round', () => {
    fc.assert(
      fc.property(inTheCity, fc.constantFrom(...datums), (position, datum) => {
        const there = fromWgs84(toWgs84(position, datum), datum);
        const back = toWgs84(fromWgs84(position, datum), datum);
        expect(distanceMetres(position, there)).toBeLessThan(1);
        expect(distanceMetres(position, back)).toBeLessThan(1);
      }),
      often,
    );
  });

  it('lie between 400 and 700 m apart in Wuhan: mixed up, they send a worker to another street', () => {
    fc.assert(
      fc.property(inTheCity, (position) => {
        const apart = distanceMetres(position, toWgs84(position, 'gcj02'));
        expect(apart).toBeGreaterThan(400);
        expect(apart).toBeLessThan(700);
      }),
      often,
    );
  });

  it('put the gate of the story 500 to 600 m to the south-east of where its satellites see it', () => {
    const gate = { longitude: 114.318, latitude: 30.51 };
    const seen = toWgs84(gate, 'gcj02');
    expect(seen.longitude).toBeCloseTo(114.3124, 3);
    expect(seen.latitude).toBeCloseTo(30.5123, 3);
  });

  it('leave a position alone that already is what was asked for', () => {
    const gate = { longitude: 114.318, latitude: 30.51 };
    expect(toWgs84({ ...gate, ...{ address: 'dropped' } }, 'wgs84')).toEqual(gate);
    expect(fromWgs84(gate, 'wgs84')).toEqual(gate);
  });
});

describe('distances', () => {
  it.each<[string, Position, Position, number]>([
    ['none', { longitude: 114, latitude: 30 }, { longitude: 114, latitude: 30 }, 0],
    ['a degree of a meridian', { longitude: 114, latitude: 30 }, { longitude: 114, latitude: 31 }, 111_195],
    [
      'a degree of the parallel of 60',
      { longitude: 10, latitude: 60 },
      { longitude: 11, latitude: 60 },
      55_597,
    ],
    ['pole to pole', { longitude: 0, latitude: -90 }, { longitude: 77, latitude: 90 }, 20_015_115],
    // Published worked example: Land's End to John o' Groats, 968.9 km.
    [
      'across a country',
      { longitude: -5.71472, latitude: 50.06639 },
      { longitude: -3.07, latitude: 58.64389 },
      968_900,
    ],
  ])('%s', (_case, a, b, metres) => {
    expect(Math.abs(distanceMetres(a, b) - metres)).toBeLessThanOrEqual(Math.max(1, metres * 1e-4));
  });

  it('are the same there and back', () => {
    fc.assert(
      fc.property(inTheCity, inTheCity, (a, b) => {
        expect(distanceMetres(a, b)).toBeCloseTo(distanceMetres(b, a), 6);
      }),
    );
  });
});

describe('Mercator metres', () => {
  const nearby = fc.record({
    from: inTheCity,
    bearing: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
    metres: fc.double({ min: 1, max: 2000, noNaN: true }),
  });
  const step = (from: Position, bearing: number, metres: number): Position => ({
    longitude:
      from.longitude + (metres * Math.sin(bearing)) / (111_195 * Math.cos((from.latitude * Math.PI) / 180)),
    latitude: from.latitude + (metres * Math.cos(bearing)) / 111_195,
  });

  it('tell distances up to 2 km within a thousandth, once scaled back to the ground', () => {
    fc.assert(
      fc.property(nearby, ({ from, bearing, metres }) => {
        const to = step(from, bearing, metres);
        const [a, b] = [mercatorMetres(from), mercatorMetres(to)];
        const projected = Math.hypot(a.x - b.x, a.y - b.y) / mercatorScale(from.latitude);
        const truth = distanceMetres(from, to);
        expect(Math.abs(projected - truth)).toBeLessThan(truth / 1000);
      }),
      often,
    );
  });

  it('grow away from the equator', () => {
    expect(mercatorScale(0)).toBe(1);
    expect(mercatorScale(60)).toBeCloseTo(2, 9);
    expect(mercatorMetres({ longitude: 0, latitude: 0 }).x).toBe(0);
    expect(mercatorMetres({ longitude: 0, latitude: 0 }).y).toBeCloseTo(0, 6);
  });
});
