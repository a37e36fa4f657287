import { readDay } from '../calendar/beijing-day';
import { daysOffWords, isDayOff, readDaysOff } from './days-off';

test.each([
  ['2026-12-31', '12月31日'],
  ['2026-10-01至2026-10-03', '10月1日至10月3日'],
  ['2027-02-06 ~ 2027-02-12；2026-12-31', '12月31日, 2月6日至2月12日'],
  ['', ''],
])('days as lists write them are read in their order: %s', (text, words) => {
  expect(daysOffWords(readDaysOff(text) ?? [])).toBe(words);
});

test.each([
  '10月1日',
  '2026-02-30',
  '2026-10-03至2026-10-01',
  '2026-10-01至',
  '2026-10-01至2028-10-01',
  '2026-10-01-2026-10-03',
])('what are no days is not read: %s', (text) => {
  expect(readDaysOff(text)).toBeUndefined();
});

test.each([
  ['2026-09-30', false],
  ['2026-10-01', true],
  ['2026-10-03', true],
  ['2026-10-04', false],
])('both ends are off: %s', (day, off) => {
  expect(isDayOff([{ from: '2026-10-01', to: '2026-10-03' }], readDay(day) ?? 0)).toBe(off);
});
