import { wholeHours } from './whole-hours';

test('hours are kept together, days and numbers stay as they are', () => {
  expect(wholeHours('8:00–20:00')).toBe('8:00\u2060–\u206020:00');
  expect(wholeHours('9:00-12:00')).toBe('9:00\u2060–\u206012:00');
  expect(wholeHours('2026-11-23, WL20261123-000001')).toBe('2026-11-23, WL20261123-000001');
});

test('a day is not parted, nor from its hour', () => {
  expect(wholeHours('每天 8:00')).toBe('每\u2060天\u00a08:00');
  expect(wholeHours('周一至周五 08:30, 周六 9:00')).toBe('周一至周\u2060五\u00a008:30, 周\u2060六\u00a09:00');
  expect(wholeHours('到12月23日')).toBe('到12\u2060月\u206023\u2060日');
  expect(wholeHours('每天 3 件')).toBe('每天 3 件');
});
