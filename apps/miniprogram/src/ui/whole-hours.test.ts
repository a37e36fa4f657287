import { wholeHours } from './whole-hours';

test('hours are kept together, days and numbers stay as they are', () => {
  expect(wholeHours('每天 8:00–20:00')).toBe('每天 8:00\u2060–\u206020:00');
  expect(wholeHours('周六 9:00-12:00')).toBe('周六 9:00\u2060–\u206012:00');
  expect(wholeHours('2026-11-23, WL20261123-000001')).toBe('2026-11-23, WL20261123-000001');
});
