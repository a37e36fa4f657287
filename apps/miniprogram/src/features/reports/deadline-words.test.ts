import type { Report } from '@weilinli/contracts';
import { buildReport } from '../../testing/build-report';
import { deadlineLines, nextDeadline } from './deadline-words';

const at = (time: string) => new Date(`2026-11-22T${time}:00.000Z`);

describe('the pill of a report', () => {
  const table: { name: string; now: string; facts: Partial<Report>; words: string; tone: string }[] = [
    {
      name: 'counts down to the first deadline that is open',
      now: '08:05',
      facts: {},
      words: '还剩 10 分钟',
      tone: 'waiting',
    },
    {
      name: 'warns from four fifths of the limit on',
      now: '08:13',
      facts: {},
      words: '还剩 2 分钟',
      tone: 'due-soon',
    },
    { name: 'says how late it is', now: '08:35', facts: {}, words: '已超时 20 分钟', tone: 'overdue' },
    {
      name: 'turns to making safe once accepted',
      now: '09:00',
      facts: { status: 'accepted', acceptedAt: '2026-11-22T08:10:00.000Z' },
      words: '还剩 1 小时',
      tone: 'waiting',
    },
    {
      name: 'names the moment when it is far off',
      now: '09:00',
      facts: {
        status: 'accepted',
        acceptedAt: '2026-11-22T08:10:00.000Z',
        madeSafeAt: '2026-11-22T08:40:00.000Z',
      },
      words: '明天 16:00 前',
      tone: 'waiting',
    },
    {
      name: 'says of a deadline beyond the published years that it may change',
      now: '09:00',
      facts: {
        status: 'accepted',
        acceptedAt: '2026-11-22T08:10:00.000Z',
        madeSafeAt: '2026-11-22T08:40:00.000Z',
        deadlines: { resolveBy: '2027-01-04T02:00:00.000Z' },
        provisional: ['resolveBy'],
      },
      words: '暂按 1月4日 10:00 前, 待公布放假安排',
      tone: 'waiting',
    },
    {
      name: 'says of a suspended report when it goes on',
      now: '09:00',
      facts: {
        status: 'suspended',
        acceptedAt: '2026-11-22T08:10:00.000Z',
        madeSafeAt: '2026-11-22T08:40:00.000Z',
        deadlines: {},
        suspendedUntil: '2026-12-01T00:00:00.000Z',
      },
      words: '已挂账, 到 12月1日 08:00 恢复',
      tone: 'waiting',
    },
    {
      name: 'says that it was fixed in time',
      now: '12:00',
      facts: { status: 'resolved', resolvedAt: '2026-11-22T11:00:00.000Z' },
      words: '按时修好',
      tone: 'on-time',
    },
    {
      name: 'does not call a late fix a timely one',
      now: '12:00',
      facts: {
        status: 'resolved',
        resolvedAt: '2026-11-22T11:00:00.000Z',
        deadlines: { resolveBy: '2026-11-22T10:30:00.000Z' },
      },
      words: '超时修好',
      tone: 'due-soon',
    },
  ];

  test.each(table)('$name', ({ now, facts, words, tone }) => {
    expect(nextDeadline(buildReport(facts), at(now))).toEqual({ words, tone });
  });

  test('a report that was withdrawn has no clock', () => {
    expect(nextDeadline(buildReport({ status: 'withdrawn' }), at('09:00'))).toBeUndefined();
  });
});

test('the three deadlines stand one below the other, and what has no limit is left out', () => {
  const lines = deadlineLines(
    buildReport({
      status: 'accepted',
      acceptedAt: '2026-11-22T08:10:00.000Z',
      deadlines: { acceptBy: '2026-11-22T08:15:00.000Z', resolveBy: '2026-11-23T08:00:00.000Z' },
    }),
    at('08:20'),
  );
  expect(lines.map(({ key, pill }) => [key, pill.words])).toEqual([
    ['accept', '今天 16:10 已接单'],
    ['resolve', '明天 16:00 前'],
  ]);
});

test('what stands still shows when it goes on, in the place of its deadline', () => {
  const lines = deadlineLines(
    buildReport({
      status: 'suspended',
      acceptedAt: '2026-11-22T08:10:00.000Z',
      deadlines: { acceptBy: '2026-11-22T08:15:00.000Z' },
      suspendedUntil: '2026-12-01T00:00:00.000Z',
    }),
    at('08:20'),
  );
  expect(lines.map(({ key, pill }) => [key, pill.words])).toEqual([
    ['accept', '今天 16:10 已接单'],
    ['resolve', '已挂账, 到 12月1日 08:00 恢复'],
  ]);
});

test('a deadline that was met too late says so', () => {
  const [accept] = deadlineLines(buildReport({ acceptedAt: '2026-11-22T08:16:00.000Z' }), at('08:20'));
  expect(accept?.pill).toEqual({ words: '今天 16:16 已接单, 超时', tone: 'due-soon' });
});
