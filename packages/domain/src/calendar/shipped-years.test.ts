import published from 'chinese-days/dist/chinese-days.json';
import { dayAt, dayLength, dayText, startOfDay } from './beijing-day';
import { shippedYears } from './shipped-years';
import { workCalendar, worksOn } from './work-calendar';

const years = shippedYears();
const calendar = workCalendar(1, years);

describe('the calendar that comes with the house', () => {
  it('knows exactly the years that the library has notices for', () => {
    const known = new Set(Object.keys(published.holidays).map((day) => Number(day.slice(0, 4))));
    expect(years.map(({ year }) => year)).toEqual([...known].sort());
  });

  it('agrees with the library on every day of them', () => {
    const first = dayAt(Date.parse('2004-01-01T00:00:00+08:00'));
    const last = dayAt(Date.parse('2026-12-31T00:00:00+08:00'));
    const different: string[] = [];
    for (let day = first; day <= last; day += 1) {
      const text = dayText(day);
      const weekday = new Date(`${text}T00:00:00Z`).getUTCDay();
      // The library's data, not its functions: west of Greenwich those take a day for the day before.
      const works =
        text in published.workdays || (weekday !== 0 && weekday !== 6 && !(text in published.holidays));
      if (worksOn(calendar, day) !== works) different.push(text);
    }
    expect(different).toEqual([]);
    expect(last - first + 1).toBe(23 * 365 + 6);
  });

  it('names working weekends as such, and every day off that the notices name', () => {
    const { off, worked } = years.find(({ year }) => year === 2026) ?? { off: [], worked: [] };
    expect(worked).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
    expect(off.filter((day) => day.startsWith('2026-02'))).toEqual(
      [15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => `2026-02-${day}`),
    );
  });
});

describe('a day in Beijing', () => {
  it('begins at 16:00 of the day before in UTC', () => {
    const day = dayAt(Date.parse('2026-02-14T00:00:00+08:00'));
    expect(new Date(startOfDay(day)).toISOString()).toBe('2026-02-13T16:00:00.000Z');
    expect(dayText(day)).toBe('2026-02-14');
    expect(dayAt(startOfDay(day) - 1)).toBe(day - 1);
    expect(dayAt(startOfDay(day) + dayLength - 1)).toBe(day);
  });
});
