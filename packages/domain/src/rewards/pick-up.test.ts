import { lastPickUpDay, pickUpUntil } from './pick-up';

test.each([
  ['on the same day', '2026-11-23T04:00:00Z', 0, '2026-11-23T16:00:00.000Z', '2026-11-23'],
  ['a week later', '2026-11-23T04:00:00Z', 7, '2026-11-30T16:00:00.000Z', '2026-11-30'],
  [
    'redeemed in the first instant of a day',
    '2026-11-22T16:00:00Z',
    1,
    '2026-11-24T16:00:00.000Z',
    '2026-11-24',
  ],
  [
    'redeemed in the last instant of a day',
    '2026-11-23T15:59:59.999Z',
    1,
    '2026-11-24T16:00:00.000Z',
    '2026-11-24',
  ],
  ['into the next year', '2026-12-30T04:00:00Z', 3, '2027-01-02T16:00:00.000Z', '2027-01-02'],
])('%s', (_, redeemedAt, days, until, lastDay) => {
  const expiresAt = pickUpUntil(new Date(redeemedAt), days);
  expect(expiresAt.toISOString()).toBe(until);
  expect(lastPickUpDay(expiresAt)).toBe(lastDay);
});
