import { aboutWhat } from './about-what';

test('a message leads to its report, else to what it speaks of', () => {
  expect(aboutWhat({ kind: 'points-earned', reportId: 'report-1' })).toEqual({
    page: 'detail',
    parameters: { id: 'report-1' },
  });
  expect(aboutWhat({ kind: 'redemption-soon-over' })).toEqual({ page: 'codes' });
  expect(aboutWhat({ kind: 'points-taken-back' })).toEqual({ page: 'points' });
  expect(aboutWhat({ kind: 'review-decided', reportId: 'report-1' })).toEqual({
    page: 'ledger',
    parameters: { account: 'held' },
  });
  expect(aboutWhat({ kind: 'appeal-waiting', reportId: 'report-1' })).toEqual({ page: 'reviews' });
  expect(aboutWhat({ kind: 'something-new' })).toBeUndefined();
});
