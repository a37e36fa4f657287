import fc from 'fast-check';
import { entriesForReturn } from './entries-for-return';

const amounts = fc.integer({ min: 1, max: 100_000 });

test.each([
  ['nothing is owed', 60, 0, { available: 60, redeemed: -60 }],
  ['less is owed', 60, 20, { available: 40, debt: -20, redeemed: -60, claims: 20, issued: 20 }],
  ['more is owed', 60, 80, { debt: -60, redeemed: -60, claims: 60, issued: 60 }],
])('%s: what comes back pays it first', (_, points, debt, expected) => {
  const moves = entriesForReturn(points, { debt }).map((move) => [move.account, move.points]);
  expect(Object.fromEntries(moves)).toEqual(expected);
});

test('whatever is owed, the moves sum to zero and leave him as many points richer as he had paid', () => {
  fc.assert(
    fc.property(amounts, fc.nat({ max: 100_000 }), (points, debt) => {
      const moves = entriesForReturn(points, { debt });
      const to = (account: string) => moves.find((move) => move.account === account)?.points ?? 0;
      expect(moves.reduce((sum, move) => sum + move.points, 0)).toBe(0);
      expect(to('available') - to('debt')).toBe(points);
      expect(debt + to('debt')).toBeGreaterThanOrEqual(0);
    }),
  );
});
