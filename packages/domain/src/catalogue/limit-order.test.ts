import type { Limit, LimitUnit } from '../sla/limit';
import { mayOutlast } from './limit-order';

const limit = (words: string): Limit => {
  const [amount, unit] = words.split(' ');
  return { amount: Number(amount), unit: unit as LimitUnit };
};

test.each([
  ['2 urgentHour', '24 hour', false],
  ['1 day', '24 hour', false],
  ['25 hour', '1 day', true],
  ['1 workDay', '8 workHour', false],
  ['9 workHour', '1 workDay', true],
  // A work day is over after ten hours at the earliest, but never before its eight have passed.
  ['8 hour', '1 workDay', false],
  ['9 hour', '1 workDay', true],
  // On the evening before a holiday one work hour lasts for days.
  ['1 workHour', '3 day', true],
])('may %s outlast %s? %s', (earlier, later, answer) => {
  expect(mayOutlast(limit(earlier), limit(later))).toBe(answer);
});
