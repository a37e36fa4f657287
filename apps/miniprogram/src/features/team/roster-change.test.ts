import { dayInstead, weekBeside, weekOf } from './roster-change';

const day = { from: '08:00', to: '18:00' };
const night = { from: '20:00', to: '06:00' };
const week = weekOf({ days: [1, 2], ...day });

test('a week is the same hours on some days; a second shift stands beside it', () => {
  expect(week).toEqual([
    { weekday: 1, ...day },
    { weekday: 2, ...day },
  ]);
  const summer = { ...night, validFrom: '2027-06-01', validTo: '2027-08-31' };
  expect(weekBeside(week, { days: [2], ...summer })).toEqual([...week, { weekday: 2, ...summer }]);
});

test('a single day keeps the week and the other days, and takes the place of what it was', () => {
  const planned = [...week, { day: '2026-11-20', ...day }, { day: '2026-11-28', ...day }];
  const saturday = { day: '2026-11-28', ...night };
  expect(dayInstead(planned, saturday, '2026-11-23')).toEqual([...week, saturday]);
  expect(dayInstead(planned, { day: '2026-11-29', ...day }, '2026-11-20')).toEqual([
    ...planned,
    { day: '2026-11-29', ...day },
  ]);
});
