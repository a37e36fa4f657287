import fc from 'fast-check';
import { openDeadlines, type Timeliness, type TimelinessFacts, timelinessOf } from './timeliness';

const startedAt = new Date('2023-09-12T04:00:00Z');
const at = (minutes: number, milliseconds = 0) =>
  new Date(startedAt.getTime() + minutes * 60_000 + milliseconds);

/** Accept within 10 minutes, safe within 100, mended within 1,000. */
const clock = { startedAt, acceptBy: at(10), makeSafeBy: at(100), resolveBy: at(1000) };

describe('timeliness', () => {
  it.each<[string, Partial<TimelinessFacts>, Date, Timeliness]>([
    ['at the start', {}, startedAt, 'onTime'],
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
  ])('%s', (_when, facts, now, expected) => {
    expect(timelinessOf({ ...clock, ...facts }, now)).toBe(expected);
  });

  it('is on time where no deadline was ever given', () => {
    expect(timelinessOf({ startedAt }, at(1_000_000))).toBe('onTime');
    expect(timelinessOf({ startedAt, resolvedAt: at(5) }, at(6))).toBe('onTime');
  });

  it('lists what still has to be met, earliest first', () => {
    expect(openDeadlines(clock)).toEqual([at(10), at(100), at(1000)]);
    expect(openDeadlines({ ...clock, makeSafeBy: at(5) })).toEqual([at(5), at(10), at(1000)]);
    expect(openDeadlines({ ...clock, acceptedAt: at(1), madeSafeAt: at(2) })).toEqual([at(1000)]);
    expect(openDeadlines({ ...clock, resolvedAt: at(3) })).toEqual([]);
  });

  it('only ever gets worse while nothing is done', () => {
    const rank = { onTime: 0, dueSoon: 1, overdue: 2 };
    const minutes = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(minutes, minutes, (a, b) => {
        const earlier = timelinessOf(clock, at(Math.min(a, b)));
        expect(rank[timelinessOf(clock, at(Math.max(a, b)))]).toBeGreaterThanOrEqual(rank[earlier]);
      }),
    );
  });
});
