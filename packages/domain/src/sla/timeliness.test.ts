import { type Timeliness, type TimelinessFacts, timelinessOf } from './timeliness';

const at = (minutes: number, milliseconds = 0) =>
  new Date(Date.parse('2023-09-12T04:00:00Z') + minutes * 60_000 + milliseconds);

/** Accept within 10 minutes, safe within 100, mended within 1,000; each is soon from 80 % on. */
const clock = {
  acceptBy: at(10),
  makeSafeBy: at(100),
  resolveBy: at(1000),
  acceptSoonAt: at(8),
  makeSafeSoonAt: at(80),
  resolveSoonAt: at(800),
};

describe('timeliness by what is stored', () => {
  it.each<[string, TimelinessFacts, Date, Timeliness]>([
    ['at the start', {}, at(0), 'onTime'],
    ['a moment before 80 % of the first deadline', {}, at(8, -1), 'onTime'],
    ['at 80 % of the first deadline', {}, at(8), 'dueSoon'],
    ['at the first deadline itself', {}, at(10), 'dueSoon'],
    ['a moment after the first deadline', {}, at(10, 1), 'overdue'],
    ['accepted, before 80 % of the second', { acceptedAt: at(5) }, at(80, -1), 'onTime'],
    ['accepted late: that deadline is over', { acceptedAt: at(20) }, at(21), 'onTime'],
    ['accepted, at 80 % of the second', { acceptedAt: at(5) }, at(80), 'dueSoon'],
    ['accepted, not made safe in time', { acceptedAt: at(5) }, at(100, 1), 'overdue'],
    ['made safe, before 80 % of the last', { acceptedAt: at(5), madeSafeAt: at(50) }, at(800, -1), 'onTime'],
    ['made safe, at 80 % of the last', { acceptedAt: at(5), madeSafeAt: at(50) }, at(800), 'dueSoon'],
    ['made safe, after the last', { acceptedAt: at(5), madeSafeAt: at(50) }, at(1000, 1), 'overdue'],
    ['fixed at the deadline itself, looked at long after', { resolvedAt: at(1000) }, at(9999), 'onTime'],
    ['fixed a moment too late', { resolvedAt: at(1000, 1) }, at(9999), 'overdue'],
    ['fixed in one go, without a fence', { resolvedAt: at(999) }, at(999), 'onTime'],
    [
      'standing still, whatever was soon before',
      { acceptedAt: at(5), madeSafeAt: at(50), resolveBy: undefined, resolveSoonAt: undefined },
      at(900),
      'onTime',
    ],
  ])('%s', (_when, facts, now, expected) => {
    expect(timelinessOf({ ...clock, ...facts }, now)).toBe(expected);
  });

  it('is on time where no deadline was ever given', () => {
    expect(timelinessOf({}, at(1_000_000))).toBe('onTime');
    expect(timelinessOf({ resolvedAt: at(5) }, at(6))).toBe('onTime');
  });
});
