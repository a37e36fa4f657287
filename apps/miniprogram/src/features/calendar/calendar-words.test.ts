import { correctYears, shippedYears } from '@weilinli/domain';
import { holidayLines, makeUpLines, todayWords } from './calendar-words';

// As the server keeps it: without the weekends, which rest anyhow.
const kept = correctYears([], { years: shippedYears().filter(({ year }) => year === 2026) });
const calendar = { version: 1, years: kept.ok ? [...kept.years] : [] };
const at = (text: string) => new Date(`${text}T10:00:00+08:00`);

test('holidays stand with the weekends that belong to them, and what is over is left out', () => {
  expect(holidayLines(calendar, at('2026-05-03'))).toEqual([
    '5月1日 周五 至 5月5日 周二',
    '6月19日 周五 至 6月21日 周日',
    '9月25日 周五 至 9月27日 周日',
    '10月1日 周四 至 10月7日 周三',
  ]);
  expect(holidayLines(calendar, at('2026-02-01'))[0]).toBe('2月15日 周日 至 2月23日 周一');
  expect(holidayLines(calendar, at('2026-11-01'))).toEqual([]);
});

test('weekends that are worked instead stand by themselves', () => {
  expect(makeUpLines(calendar, at('2026-05-09'))).toEqual(['5月9日 周六', '9月20日 周日', '10月10日 周六']);
});

test.each([
  ['2026-11-23', '今天 11月23日 周一, 上班'],
  ['2026-10-02', '今天 10月2日 周五, 休息'],
  ['2026-10-10', '今天 10月10日 周六, 上班'],
  ['2027-01-04', '今天 1月4日 周一, 放假安排还没有公布'],
])('%s', (day, words) => {
  expect(todayWords(calendar, at(day))).toBe(words);
});
