import { buildReport } from '../../testing/build-report';
import { groupTasks } from './task-groups';

const now = new Date('2026-11-22T09:00:00.000Z'); // 17:00 in Beijing

const accepted = (resolveBy: string) =>
  buildReport({
    id: resolveBy,
    status: 'accepted',
    acceptedAt: '2026-11-22T08:05:00.000Z',
    deadlines: { resolveBy },
  });

test('tasks stand under now, today and later by when something has to happen', () => {
  const groups = groupTasks(
    [
      buildReport({ id: 'new' }),
      accepted('2026-11-22T10:30:00.000Z'),
      accepted('2026-11-22T15:59:00.000Z'),
      accepted('2026-11-22T16:01:00.000Z'),
    ],
    now,
  );
  expect(groups.map(({ key, tasks }) => [key, tasks.map(({ id }) => id)])).toEqual([
    ['now', ['new', '2026-11-22T10:30:00.000Z']],
    ['today', ['2026-11-22T15:59:00.000Z']],
    ['later', ['2026-11-22T16:01:00.000Z']],
  ]);
});

test('what a leader has put on top stands above all, as long as it is to be done', () => {
  const supervisedAt = '2026-11-22T08:00:00.000Z';
  const groups = groupTasks(
    [
      buildReport({ id: 'new' }),
      { ...accepted('2026-11-25T00:00:00.000Z'), supervisedAt },
      buildReport({ id: 'fixed', status: 'resolved', supervisedAt }),
    ],
    now,
  );
  expect(groups.map(({ key, tasks }) => [key, tasks.map(({ id }) => id)])).toEqual([
    ['supervised', ['2026-11-25T00:00:00.000Z']],
    ['now', ['new']],
    ['later', ['fixed']],
  ]);
});

test('what is suspended hurries nobody', () => {
  const [group] = groupTasks([buildReport({ status: 'suspended', deadlines: {} })], now);
  expect(group?.key).toBe('later');
});

test('what is fixed hurries nobody', () => {
  const [group] = groupTasks(
    [buildReport({ status: 'resolved', resolvedAt: '2026-11-22T08:30:00.000Z' })],
    now,
  );
  expect(group?.key).toBe('later');
});

test('empty groups are not shown', () => {
  expect(groupTasks([], now)).toEqual([]);
});
