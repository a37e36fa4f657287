import { shiftLines } from './roster-words';

const every = (weekday: number, from = '08:00', to = '18:00') => ({
  weekday,
  from,
  to,
  validFrom: '2026-01-01',
});

test('days that follow each other with the same hours are one line', () => {
  expect(shiftLines([1, 2, 3, 4, 5, 7].map((weekday) => every(weekday)))).toMatchObject([
    { days: '周一至周五', hours: '08:00 到 18:00' },
    { days: '周日', hours: '08:00 到 18:00' },
  ]);
});

test('what reaches over midnight says so', () => {
  expect(shiftLines([every(6, '18:00', '08:00')])).toMatchObject([
    { days: '周六', hours: '18:00 到次日 08:00' },
  ]);
});

test('single days come after the weekly ones, in their order, and what ends says until when', () => {
  const lines = shiftLines([
    { day: '2026-12-02', from: '09:00', to: '12:00' },
    { day: '2026-11-30', from: '09:00', to: '12:00' },
    { ...every(1), validTo: '2026-12-31' },
  ]);
  expect(lines.map(({ days }) => days)).toEqual(['周一', '11月30日', '12月2日']);
  expect(lines[0]?.validity).toBe('从 1月1日 到 12月31日');
});
