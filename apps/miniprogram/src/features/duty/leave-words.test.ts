import { canBeCancelled, handedOverWords, leaveBetween, leaveStanding, leaveTimes } from './leave-words';

const now = new Date('2026-11-22T02:00:00.000Z');
const leave = {
  id: 'leave-1',
  person: { id: 'person-1', displayName: '刘敏' },
  startsAt: '2026-11-22T16:00:00.000Z',
  endsAt: '2026-11-24T16:00:00.000Z',
  createdAt: '2026-11-20T00:00:00.000Z',
};

test('days are whole days in Beijing; today begins now', () => {
  expect(leaveBetween('2026-11-23', '2026-11-24', now)).toEqual({
    startsAt: leave.startsAt,
    endsAt: leave.endsAt,
  });
  expect(leaveBetween('2026-11-22', '2026-11-22', now)).toEqual({
    startsAt: now.toISOString(),
    endsAt: '2026-11-22T16:00:00.000Z',
  });
});

test('a leave of whole days ends on its last day', () => {
  expect(leaveTimes(leave, now)).toBe('明天 00:00 到 11月24日 23:59');
});

test.each([
  [{}, '2026-11-22T02:00:00.000Z', '还没开始', true],
  [{}, '2026-11-23T02:00:00.000Z', '休假中', true],
  [{}, '2026-11-25T02:00:00.000Z', '已结束', false],
  [{ cancelledAt: '2026-11-21T00:00:00.000Z' }, '2026-11-22T02:00:00.000Z', '已取消', false],
])('a leave %j at %s: %s', (facts, at, words, cancellable) => {
  const one = { ...leave, ...facts };
  expect(leaveStanding(one, new Date(at))).toBe(words);
  expect(canBeCancelled(one, new Date(at))).toBe(cancellable);
});

test('what was handed over is told by where it went', () => {
  const item = (outcome: 'given' | 'desk') => ({ reportId: 'r', number: 'C1', outcome });
  expect(handedOverWords([item('given'), item('given'), item('desk')])).toBe(
    '2 件已交给别人, 1 件交回派遣员',
  );
  expect(handedOverWords([])).toBeUndefined();
});
