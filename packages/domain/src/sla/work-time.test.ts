import fc from 'fast-check';
import { shippedYears } from '../calendar/shipped-years';
import { workCalendar } from '../calendar/work-calendar';
import { addWorkTime, workTimeBetween } from './work-time';

const calendar = workCalendar(1, shippedYears());
const instant = fc.integer({
  min: Date.parse('2024-01-01T00:00:00+08:00'),
  max: Date.parse('2026-10-01T00:00:00+08:00'),
});
const amount = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 120 * 3_600_000 }));

const after = (start: number, milliseconds: number) => addWorkTime(start, milliseconds, calendar).at;
const between = (start: number, end: number) => workTimeBetween(start, end, calendar).milliseconds;

describe('work time, to the millisecond', () => {
  it('adds up: two limits one after the other end where their sum ends', () => {
    fc.assert(
      fc.property(instant, amount, amount, (start, a, b) => {
        expect(after(after(start, a), b)).toBe(after(start, a + b));
      }),
    );
  });

  it('is the first instant at which so much has passed', () => {
    fc.assert(
      fc.property(instant, amount, (start, milliseconds) => {
        const end = after(start, milliseconds);
        expect(between(start, end)).toBe(milliseconds);
        expect(between(start, end - 1)).toBe(milliseconds - 1);
      }),
    );
  });

  it('between three moments is the sum of its parts', () => {
    fc.assert(
      fc.property(instant, instant, instant, (...moments) => {
        const [a = 0, b = 0, c = 0] = moments.sort((one, other) => one - other);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
    );
  });
});
