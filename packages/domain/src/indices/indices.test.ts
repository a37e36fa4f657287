import fc from 'fast-check';
import { type Counts, countNames, noCounts, sumOfCounts } from './counts';
import { indexNames, indices, indicesOf } from './indices';

const quarter: Counts = {
  reported: 100,
  filed: 80,
  suspended: 5,
  handled: 60,
  dueToHandle: 64,
  closed: 50,
  dueToClose: 62,
  closedInTime: 45,
  fixed: 66,
  reworked: 6,
  judgedDispatches: 75,
  accurateDispatches: 60,
};

test('the six indices of a quarter that a person can check by hand', () => {
  const found = indicesOf(quarter);
  expect(indexNames.map((name) => `${indices[name].name} ${found[name].value?.toFixed(3)}`)).toEqual([
    '立案率 0.800',
    '处置率 0.938',
    '结案率 0.806',
    '按期结案率 0.726',
    '返工率 0.091',
    '准确派遣率 0.800',
  ]);
  expect(found.filingRate).toEqual({ value: 0.8, noData: false, numerator: 80, denominator: 100 });
});

test('no data is said, and is not nought', () => {
  for (const name of indexNames) {
    expect(indicesOf(noCounts)[name]).toEqual({ value: null, noData: true, numerator: 0, denominator: 0 });
  }
  const nothingDone = { ...noCounts, reported: 1, filed: 1, dueToHandle: 1 };
  expect(indicesOf(nothingDone).handlingRate).toMatchObject({ value: 0, noData: false });
});

test('groups together are what their sum is, and nothing added changes nothing', () => {
  const counts = fc.record(
    Object.fromEntries(countNames.map((name) => [name, fc.nat(1e6)])),
  ) as fc.Arbitrary<Counts>;
  fc.assert(
    fc.property(counts, counts, (one, other) => {
      expect(sumOfCounts(one, noCounts)).toEqual(one);
      expect(sumOfCounts(one, other)).toEqual(sumOfCounts(other, one));
      expect(sumOfCounts(one, other).reported).toBe(one.reported + other.reported);
    }),
  );
});
