import fc from 'fast-check';
import { dayAt, startOfDay, weekdayOf } from '../calendar/beijing-day';
import { type DaysOff, isDayOff, readDaysOff } from './days-off';
import { openingAt } from './opening';
import { type OpeningHours, openingHoursWords } from './opening-hours';
import { readOpeningHours } from './read-opening-hours';

const read = (text: string): OpeningHours[] => {
  const hours = readOpeningHours(text);
  if (!hours) throw new Error(`not read: ${text}`);
  return hours;
};
/** 23 November 2026 is a Monday. */
const at = (day: number, clock: string) => new Date(`2026-11-${day}T${clock}:00+08:00`);

test.each([
  ['每天 08:00-20:00', '每天 08:00–20:00'],
  ['08:00-20:00', '每天 08:00–20:00'],
  ['周一至周五 8:00~18:00; 周六、周日 09:00-17:00', '周一至周五 08:00–18:00, 周六、周日 09:00–17:00'],
  ['工作日 08:30—17:30；周末 10:00至16:00', '周一至周五 08:30–17:30, 周六、周日 10:00–16:00'],
  ['星期三 全天', '周三 全天'],
  ['全天开放', '全天开放'],
  ['每日 18：00-06：00', '每天 18:00–06:00'],
  ['周一、周三、周五 00:00-24:00', '周一、周三、周五 全天'],
])('hours as lists write them are read: %s', (text, words) => {
  expect(openingHoursWords(read(text))).toBe(words);
});

test.each([
  '',
  '随时',
  '每天',
  '每天 8-20',
  '每天 08:00-25:00',
  '周五至周一 08:00-20:00',
  '每天 24:00-08:00',
  '周八 全天',
])('what are no hours is not read: %s', (text) => {
  expect(readOpeningHours(text)).toBeUndefined();
});

test.each([
  ['每天 08:00-20:00', at(23, '12:00'), true, '开放中, 今天 20:00 关门'],
  ['每天 08:00-20:00', at(23, '20:00'), false, '未开门, 明天 08:00 开门'],
  ['每天 08:00-20:00', at(23, '07:59'), false, '未开门, 今天 08:00 开门'],
  ['每天 18:00-06:00', at(23, '02:00'), true, '开放中, 今天 06:00 关门'],
  ['每天 18:00-06:00', at(23, '22:00'), true, '开放中, 明天 06:00 关门'],
  ['每天 08:00-24:00', at(23, '12:00'), true, '开放中, 今天 24:00 关门'],
  ['周一至周五 08:00-18:00', at(28, '12:00'), false, '未开门, 11月30日 08:00 开门'],
  ['每天 10:00-14:00; 每天 14:00-22:00', at(23, '13:00'), true, '开放中, 今天 22:00 关门'],
  ['全天', at(23, '03:00'), true, '全天开放'],
])('%s, asked at %s', (text, now, open, words) => {
  expect(openingAt({ hours: read(text) }, now)).toMatchObject({ open, words });
});

test('what is never open is not open', () => {
  expect(openingAt({ hours: [] }, at(23, '12:00'))).toEqual({ open: false, words: '没有开放' });
});

test.each([
  ['每天 08:00-20:00', '2026-11-23', at(23, '12:00'), false, '今天停开, 明天 08:00 开门'],
  ['每天 08:00-20:00', '2026-11-24', at(23, '21:00'), false, '未开门, 11月25日 08:00 开门'],
  ['每天 08:00-20:00', '2026-11-24', at(23, '12:00'), true, '开放中, 今天 20:00 关门'],
  // What began the day before goes on to its end.
  ['每天 18:00-06:00', '2026-11-23', at(23, '02:00'), true, '开放中, 今天 06:00 关门'],
  ['每天 18:00-06:00', '2026-11-23', at(23, '19:00'), false, '今天停开, 明天 18:00 开门'],
  ['全天', '2026-11-24', at(23, '03:00'), true, '开放中, 今天 24:00 关门'],
  // A holiday of more than a week.
  [
    '周一至周五 08:00-18:00',
    '2026-11-23至2026-12-06',
    at(24, '12:00'),
    false,
    '今天停开, 12月7日 08:00 开门',
  ],
  ['每天 08:00-20:00', '2026-11-23至2027-03-01', at(24, '12:00'), false, '停开'],
])('%s, closed on %s, asked at %s', (text, off, now, open, words) => {
  const daysOff = readDaysOff(off) ?? [];
  expect(openingAt({ hours: read(text), daysOff }, now)).toMatchObject({ open, words });
});

const clocks = fc.nat(95).map((quarter) => {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(quarter / 4))}:${pad((quarter % 4) * 15)}`;
});
const anyHours = fc.array(
  fc.record({
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    from: clocks,
    to: clocks,
  }),
  { minLength: 1, maxLength: 3 },
);

const anyDaysOff = fc
  .array(fc.nat(9), { maxLength: 3 })
  .map((days) => days.map((day) => `2026-11-${22 + (day % 9)}`).map((day) => ({ from: day, to: day })));

test('hours that are written out in words are read as the same hours', () => {
  const whole = ({ from, to }: OpeningHours) => (from === '00:00' && to === '00:00' ? '24:00' : to);
  fc.assert(
    fc.property(anyHours, (hours) => {
      expect(readOpeningHours(openingHoursWords(hours))).toEqual(
        hours.map((one) => ({ ...one, to: whole(one) })),
      );
    }),
  );
});

test('it is open just when one of its hours says so, and until it changes', () => {
  const instants = fc
    .nat(7 * 24 * 60)
    .map((minutes) => new Date(at(23, '00:00').getTime() + minutes * 60_000));
  fc.assert(
    fc.property(anyHours, anyDaysOff, instants, (hours, daysOff, now) => {
      const opening = openingAt({ hours, daysOff }, now);
      expect(opening.open).toBe(hours.some((one) => isOpen(one, daysOff, now)));
      if (!opening.changesAt) return;
      const { changesAt } = opening;
      expect(changesAt.getTime()).toBeGreaterThan(now.getTime());
      expect(openingAt({ hours, daysOff }, changesAt).open).toBe(!opening.open);
      expect(openingAt({ hours, daysOff }, new Date(changesAt.getTime() - 1)).open).toBe(opening.open);
    }),
  );
});

/** Looked up plainly: today's hours, and what is left of yesterday's. */
function isOpen({ days, from, to }: OpeningHours, daysOff: readonly DaysOff[], now: Date): boolean {
  const today = dayAt(now.getTime());
  return [today, today - 1].some((day) => {
    if (!days.includes(weekdayOf(day)) || isDayOff(daysOff, day)) return false;
    const minutes = (clock: string) => {
      const [hours = 0, rest = 0] = clock.split(':').map(Number);
      return hours * 60 + rest;
    };
    const begins = minutes(from);
    const ends = minutes(to) > begins ? minutes(to) : minutes(to) + 24 * 60;
    const since = (now.getTime() - startOfDay(day)) / 60_000;
    return since >= begins && since < ends;
  });
}
