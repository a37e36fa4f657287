import type { TeamMember } from '@weilinli/contracts';
import { byLoad, memberPresence, memberWork } from './team-words';

const now = new Date('2026-11-22T02:00:00.000Z');
const member = (facts: Partial<TeamMember>): TeamMember => ({
  id: 'person-2',
  displayName: '刘敏',
  areas: [{ code: '42010601500101', kind: 'grid', name: '第 1 网格' }],
  onDuty: true,
  open: 0,
  overdue: 0,
  ...facts,
});

test('who has most in hand stands first', () => {
  const members = [
    member({ id: 'a', open: 1 }),
    member({ id: 'b', open: 3 }),
    member({ id: 'c', open: 3, overdue: 1 }),
  ];
  expect(byLoad(members).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});

test('leave is told with its end, load with what is late', () => {
  expect(memberPresence(member({}), now)).toBe('第 1 网格 · 在岗');
  expect(memberPresence(member({ onDuty: false, onLeaveUntil: '2026-11-22T16:00:00.000Z' }), now)).toBe(
    '第 1 网格 · 休假到 明天 00:00',
  );
  expect(memberWork(member({ open: 4, overdue: 1 }))).toBe('4 件, 1 件超时');
  expect(memberWork(member({ open: 4, limit: 4 }))).toBe('4 件, 已满');
});
