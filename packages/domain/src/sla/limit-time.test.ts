import { shippedYears } from '../calendar/shipped-years';
import { workCalendar } from '../calendar/work-calendar';
import type { Limit, LimitUnit } from './limit';
import { addLimit, workMillisecondsBetween } from './limit-time';

const calendar = workCalendar(1, shippedYears());

/** A moment as a clock in Beijing shows it: `2026-11-23 09:00`. */
const beijing = (text: string) => new Date(`${text.replace(' ', 'T')}+08:00`);

const limitOf = (text: string): Limit => {
  const [amount, unit] = text.split(' ');
  return { amount: Number(amount), unit: unit as LimitUnit };
};

describe('a limit, by hand and calendar', () => {
  it.each([
    // An ordinary week: Monday 23 to Sunday 29 November 2026.
    ['within the morning', '2026-11-23 09:00', '1 workHour', '2026-11-23 10:00'],
    ['over lunch', '2026-11-23 11:30', '1 workHour', '2026-11-23 14:30'],
    ['from the first minute of lunch', '2026-11-23 12:00', '1 workHour', '2026-11-23 15:00'],
    ['from the middle of lunch', '2026-11-23 13:00', '1 workHour', '2026-11-23 15:00'],
    ['ending with the morning', '2026-11-23 11:00', '1 workHour', '2026-11-23 12:00'],
    ['ending with the day', '2026-11-23 17:00', '1 workHour', '2026-11-23 18:00'],
    ['over the night', '2026-11-23 17:00', '2 workHour', '2026-11-24 09:00'],
    ['from 18:00 sharp', '2026-11-23 18:00:00.000', '1 workHour', '2026-11-24 09:00'],
    ['from a millisecond before', '2026-11-23 17:59:59.999', '1 workHour', '2026-11-24 08:59:59.999'],
    ['from midnight in Beijing', '2026-11-23 00:00', '1 workHour', '2026-11-23 09:00'],
    ['from before midnight in Beijing', '2026-11-22 23:59:59.999', '1 workHour', '2026-11-23 09:00'],
    ['from before opening', '2026-11-23 07:59', '1 workHour', '2026-11-23 09:00'],
    ['a day of work hours', '2026-11-23 08:00', '8 workHour', '2026-11-23 18:00'],
    ['a work day, as long', '2026-11-23 08:00', '1 workDay', '2026-11-23 18:00'],
    ['a millisecond late', '2026-11-23 08:00:00.001', '1 workDay', '2026-11-24 08:00:00.001'],
    ['to the same time tomorrow', '2026-11-23 10:00', '1 workDay', '2026-11-24 10:00'],
    ['half a day', '2026-11-23 10:00', '4 workHour', '2026-11-23 16:00'],
    ['over a weekend', '2026-11-27 10:00', '1 workDay', '2026-11-30 10:00'],
    ['from Friday afternoon', '2026-11-27 17:00', '4 workHour', '2026-11-30 11:00'],
    ['from Friday, 18:00', '2026-11-27 18:00', '1 workDay', '2026-11-30 18:00'],
    ['from Saturday noon', '2026-11-28 12:00', '4 workHour', '2026-11-30 12:00'],
    ['from the end of Sunday', '2026-11-29 23:59', '1 workDay', '2026-11-30 18:00'],
    ['a week of work', '2026-11-28 10:00', '5 workDay', '2026-12-04 18:00'],
    // National Day 2025: off from Wednesday 1 to Wednesday 8 October; Sunday 28 September and Saturday 11 are worked.
    ['into National Day', '2025-09-30 17:00', '2 workHour', '2025-10-09 09:00'],
    ['from its eve, 18:00', '2025-09-30 18:00', '1 workDay', '2025-10-09 18:00'],
    ['from its first midnight', '2025-10-01 00:00', '1 workDay', '2025-10-09 18:00'],
    ['from Saturday to a worked Sunday', '2025-09-27 10:00', '1 workDay', '2025-09-28 18:00'],
    ['from Friday to a worked Sunday', '2025-09-26 17:00', '2 workHour', '2025-09-28 09:00'],
    ['three days around the holiday', '2025-09-28 10:00', '3 workDay', '2025-10-09 10:00'],
    ['three days with a worked Saturday', '2025-10-09 10:00', '3 workDay', '2025-10-13 10:00'],
    ['from Friday to a worked Saturday', '2025-10-10 17:00', '2 workHour', '2025-10-11 09:00'],
    ['from a worked Saturday', '2025-10-11 17:00', '2 workHour', '2025-10-13 09:00'],
    // Mid-autumn and National Day 2026: off 25–27 September and 1–7 October; worked Sunday 20 and Saturday 10.
    ['to a worked Sunday', '2026-09-19 12:00', '1 workDay', '2026-09-20 18:00'],
    ['over Mid-autumn', '2026-09-24 17:00', '2 workHour', '2026-09-28 09:00'],
    ['over National Day', '2026-09-30 10:00', '1 workDay', '2026-10-08 10:00'],
    ['a worked Saturday after it', '2026-10-09 10:00', '2 workDay', '2026-10-12 10:00'],
    ['five days around it', '2026-09-28 08:00', '5 workDay', '2026-10-09 18:00'],
    // Spring Festival 2026: off from Sunday 15 to Monday 23 February; Saturdays 14 and 28 are worked.
    ['to the worked Saturday before', '2026-02-13 17:00', '2 workHour', '2026-02-14 09:00'],
    ['over all of the festival', '2026-02-14 17:00', '2 workHour', '2026-02-24 09:00'],
    ['a day on either side', '2026-02-14 08:00', '2 workDay', '2026-02-24 18:00'],
    ['from New Year’s night', '2026-02-17 03:00', '4 workHour', '2026-02-24 12:00'],
    ['from its last minute', '2026-02-23 23:59', '1 workHour', '2026-02-24 09:00'],
    ['the worked Saturday after', '2026-02-27 10:00', '2 workDay', '2026-03-02 10:00'],
    // Spring Festival 2025: off from 28 January to 4 February; Sunday 26 January is worked. New Year 2026: off 1–3.
    ['to the worked Sunday before', '2025-01-25 09:00', '1 workDay', '2025-01-26 18:00'],
    ['over the festival of 2025', '2025-01-27 10:00', '1 workDay', '2025-02-05 10:00'],
    ['over New Year to a worked Sunday', '2025-12-31 17:00', '2 workHour', '2026-01-04 09:00'],
    ['to the last work minute that is known', '2026-12-31 17:00', '1 workHour', '2026-12-31 18:00'],
    // Leap days.
    ['to a leap day', '2024-02-28 10:00', '1 workDay', '2024-02-29 10:00'],
    ['from a leap day', '2024-02-29 10:00', '1 workDay', '2024-03-01 10:00'],
    ['a natural day to a leap day', '2024-02-28 12:00', '1 day', '2024-02-29 12:00'],
    ['a natural day where there is none', '2025-02-28 12:00', '1 day', '2025-03-01 12:00'],
    ['natural time needs no calendar', '2028-02-28 12:00', '1 day', '2028-02-29 12:00'],
    // Time that never stops.
    ['urgent hours on a holiday', '2025-10-01 00:00', '2 urgentHour', '2025-10-01 02:00'],
    ['minutes over midnight', '2026-11-23 23:50', '15 minute', '2026-11-24 00:05'],
    ['hours over a weekend', '2026-11-27 17:00', '24 hour', '2026-11-28 17:00'],
    ['days over Spring Festival', '2026-02-14 17:00', '5 day', '2026-02-19 17:00'],
  ])('%s: %s + %s = %s', (_why, start, limit, end) => {
    expect(addLimit(beijing(start), limitOf(limit), calendar)).toEqual({ known: true, at: beijing(end) });
  });

  it.each([
    ['into 2027', '2026-12-31 17:00', '2 workHour', 2027, '2027-01-01 09:00'],
    ['over the leap day of 2028', '2028-02-29 10:00', '1 workDay', 2028, '2028-03-01 10:00'],
    ['before the first notice', '2003-12-30 10:00', '1 workDay', 2003, '2003-12-31 10:00'],
    ['the first unknown year is named', '2027-12-31 17:00', '2 workHour', 2027, '2028-01-03 09:00'],
  ])('%s is said not to be known: %s + %s', (_why, start, limit, year, provisional) => {
    expect(addLimit(beijing(start), limitOf(limit), calendar)).toEqual({
      known: false,
      year,
      provisional: beijing(provisional),
    });
  });
});

describe('the work time between two moments, in minutes', () => {
  it.each([
    ['2026-11-23 08:00', '2026-11-23 18:00', 480],
    ['2026-11-23 00:00', '2026-11-24 00:00', 480],
    ['2026-11-23 11:59', '2026-11-23 14:01', 2],
    ['2026-11-23 12:00', '2026-11-23 14:00', 0],
    ['2026-11-23 18:00', '2026-11-24 08:00', 0],
    ['2026-11-27 18:00', '2026-11-30 08:00', 0],
    ['2026-11-27 17:00', '2026-11-30 09:00', 120],
    ['2026-02-14 00:00', '2026-02-25 00:00', 960],
    ['2025-10-01 00:00', '2025-10-12 00:00', 1440],
    ['2026-11-23 10:00', '2026-11-23 10:00', 0],
    ['2026-11-24 10:00', '2026-11-23 10:00', 0],
  ])('from %s to %s are %i', (from, to, minutes) => {
    expect(workMillisecondsBetween(beijing(from), beijing(to), calendar)).toEqual({
      known: true,
      milliseconds: minutes * 60_000,
    });
  });

  it('says that it crosses an unknown year, but not that it ends with the first instant of one', () => {
    const from = beijing('2026-12-31 17:00');
    const known = { known: true, milliseconds: 3_600_000 };
    expect(workMillisecondsBetween(from, beijing('2027-01-01 00:00'), calendar)).toEqual(known);
    expect(workMillisecondsBetween(from, beijing('2027-01-01 00:00:00.001'), calendar)).toEqual({
      known: false,
      year: 2027,
      provisional: 3_600_000,
    });
  });
});
