import { correctYears } from './correct-years';
import { shippedYears } from './shipped-years';
import { isWorkday, workCalendar } from './work-calendar';

const shipped = shippedYears();
const noon = (day: string) => new Date(`${day}T12:00:00+08:00`);

describe('a workday', () => {
  const calendar = workCalendar(1, shipped);

  it.each([
    ['an ordinary Friday', '2026-11-20', true],
    ['an ordinary Saturday', '2026-11-21', false],
    ['New Year', '2026-01-01', false],
    ['a Sunday worked for New Year', '2026-01-04', true],
    ['a Saturday worked for Spring Festival', '2026-02-14', true],
    ['the Friday of Spring Festival', '2026-02-20', false],
    ['the leap day of 2024, a Thursday', '2024-02-29', true],
  ])('%s', (_what, day, works) => {
    expect(isWorkday(calendar, noon(day))).toEqual({ known: true, works });
  });

  it('is asked by the day in Beijing, not in UTC', () => {
    expect(isWorkday(calendar, new Date('2026-09-30T15:59:59.999Z'))).toEqual({ known: true, works: true });
    expect(isWorkday(calendar, new Date('2026-09-30T16:00:00.000Z'))).toEqual({ known: true, works: false });
  });

  it.each([2003, 2027, 2028])('is not known in %i, and the calendar says so', (year) => {
    expect(isWorkday(calendar, noon(`${year}-03-01`))).toEqual({ known: false, year });
  });
});

describe('an administrator’s corrections', () => {
  const next = { year: 2027, off: ['2027-01-01', '2027-02-06'], worked: ['2027-02-20'] };

  it('make a year known that was published since', () => {
    const corrected = correctYears(shipped, { years: [next] });
    if (!corrected.ok) throw new Error('refused');
    const calendar = workCalendar(2, corrected.years);
    expect(isWorkday(calendar, noon('2027-01-01'))).toEqual({ known: true, works: false });
    expect(isWorkday(calendar, noon('2027-02-20'))).toEqual({ known: true, works: true });
    expect(isWorkday(calendar, noon('2027-02-22'))).toEqual({ known: true, works: true });
  });

  it('turn single days of a known year, and turn them back', () => {
    const closed = correctYears(shipped, { days: [{ day: '2026-11-23', works: false }] });
    if (!closed.ok) throw new Error('refused');
    expect(isWorkday(workCalendar(2, closed.years), noon('2026-11-23'))).toEqual({
      known: true,
      works: false,
    });
    const again = correctYears(closed.years, { days: [{ day: '2026-11-23', works: true }] });
    expect(again).toEqual(correctYears(shipped, {}));
  });

  it('leave the table as it is judged when nothing is corrected', () => {
    const same = correctYears(shipped, {});
    if (!same.ok) throw new Error('refused');
    expect(workCalendar(1, same.years).years).toEqual(workCalendar(1, shipped).years);
    expect(correctYears(same.years, {})).toEqual(same);
  });

  it.each([
    ['days[0].day', { days: [{ day: '2027-02-08', works: false }] }],
    ['days[0].day', { days: [{ day: '2026-02-30', works: false }] }],
    ['days[0].day', { days: [{ day: '8 Feb', works: false }] }],
    ['years[0].off[0]', { years: [{ year: 2027, off: ['2026-12-31'], worked: [] }] }],
    ['years[0].worked[0]', { years: [{ ...next, worked: ['2027-01-01'] }] }],
    ['years[0].year', { years: [{ year: 27, off: [], worked: [] }] }],
    ['years[1].year', { years: [next, next] }],
  ])('are refused at %s with a word on what is allowed', (path, corrections) => {
    const corrected = correctYears(shipped, corrections);
    expect(corrected.ok).toBe(false);
    expect(corrected.ok ? [] : corrected.errors.map((error) => error.path)).toEqual([path]);
  });
});
