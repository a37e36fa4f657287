import {
  durationWords,
  momentWords,
  provisionalWords,
  suspendedWords,
  timeLeftWords,
  untilWords,
} from './words';

/** A moment as a clock in Wuhan shows it. */
const local = (text: string) => new Date(`${text}+08:00`);

describe('the time left, in words', () => {
  it.each([
    ['2023-09-12T10:00:00', '2023-09-12T13:00:00', '还剩 3 小时'],
    ['2023-09-12T10:00:00', '2023-09-12T10:20:30', '还剩 20 分钟'],
    ['2023-09-12T10:00:00', '2023-09-12T10:00:00', '还剩 1 分钟'],
    ['2023-09-12T10:00:00', '2023-09-12T15:59:59', '还剩 5 小时'],
    ['2023-09-12T10:00:00', '2023-09-12T16:00:00', '今天 16:00 前'],
    ['2023-09-12T10:00:00', '2023-09-13T09:30:00', '明天 09:30 前'],
    ['2023-09-12T10:00:00', '2023-09-15T18:00:00', '9月15日 18:00 前'],
    ['2023-09-12T10:00:00', '2023-09-12T09:59:59', '已超时 1 分钟'],
    ['2023-09-12T10:00:00', '2023-09-12T09:40:00', '已超时 20 分钟'],
    ['2023-09-12T10:00:00', '2023-09-12T07:30:00', '已超时 2 小时 30 分'],
    ['2023-09-12T10:00:00', '2023-09-09T09:00:00', '已超时 3 天'],
  ])('at %s, due %s: %s', (now, due, words) => {
    expect(timeLeftWords(local(now), local(due))).toBe(words);
  });
});

it('says of a suspended report when it goes on, and of a provisional deadline that it may change', () => {
  const now = local('2026-11-25T10:00:00');
  expect(suspendedWords(now, local('2026-12-01T08:00:00'))).toBe('已挂账, 到 12月1日 08:00 恢复');
  const words = timeLeftWords(now, local('2027-01-04T10:00:00'));
  expect(provisionalWords(words)).toBe('暂按 1月4日 10:00 前, 待公布放假安排');
});

describe('a moment, in words', () => {
  it.each([
    ['the last minute before midnight', '2023-09-12T23:59:59', '2023-09-13T00:00:00', '明天 00:00'],
    ['the first minute after midnight', '2023-09-13T00:00:00', '2023-09-12T23:59:59', '昨天 23:59'],
    [
      'before eight in Beijing it is still yesterday in UTC',
      '2023-09-13T07:59:00',
      '2023-09-13T23:00:00',
      '今天 23:00',
    ],
    ['New Year is tomorrow', '2023-12-31T20:00:00', '2024-01-01T08:15:00', '明天 08:15'],
    ['New Year’s Eve was yesterday', '2024-01-01T00:30:00', '2023-12-31T22:10:00', '昨天 22:10'],
    ['the day after New Year', '2023-12-31T20:00:00', '2024-01-02T08:05:00', '1月2日 08:05'],
    ['a leap day', '2024-02-28T12:00:00', '2024-02-29T12:00:00', '明天 12:00'],
    ['the day before yesterday', '2023-09-12T10:00:00', '2023-09-10T10:00:00', '9月10日 10:00'],
  ])('%s', (_case, now, moment, words) => {
    expect(momentWords(local(now), local(moment))).toBe(words);
  });
});

describe('a duration, in words', () => {
  const minute = 60_000;
  it.each([
    [0, '1 分钟'],
    [59 * minute + 59_999, '59 分钟'],
    [60 * minute, '1 小时'],
    [2 * 60 * minute - 1, '1 小时 59 分'],
    [3 * 60 * minute - 1, '2 小时 59 分'],
    [3 * 60 * minute, '3 小时'],
    [24 * 60 * minute - 1, '23 小时'],
    [24 * 60 * minute, '1 天'],
  ])('%i milliseconds are %s', (milliseconds, words) => {
    expect(durationWords(milliseconds)).toBe(words);
  });
});

test('what ends at midnight ends on the day before', () => {
  const now = new Date('2026-11-23T12:00:00+08:00');
  expect(untilWords(now, new Date('2026-11-24T00:00:00+08:00'))).toBe('今天 23:59');
  expect(untilWords(now, new Date('2026-11-24T08:00:00+08:00'))).toBe('明天 08:00');
});
