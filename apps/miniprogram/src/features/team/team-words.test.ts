import type { TeamMember } from '@weilinli/contracts';
import { byLoad, fullLoad, loadParts, memberPresence, memberWork } from './team-words';

const now = new Date('2026-11-22T08:00:00.000Z');
const member = (facts: Partial<TeamMember>): TeamMember => ({
  id: 'person-1',
  displayName: '小刘',
  areas: [{ code: '1', kind: 'grid', name: '第 4 网格' }],
  onDuty: true,
  open: 0,
  overdue: 0,
  dueSoon: 0,
  ...facts,
});

test('who has most in hand comes first, of equal ones who is late', () => {
  const order = byLoad([
    member({ id: 'a', open: 2 }),
    member({ id: 'b', open: 5 }),
    member({ id: 'c', open: 5, overdue: 2 }),
  ]);
  expect(order.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});

test.each([
  [{}, '第 4 网格 · 在岗'],
  [{ onDuty: false }, '第 4 网格 · 不在岗'],
  [{ onDuty: false, onLeaveUntil: '2026-11-22T10:00:00.000Z' }, '第 4 网格 · 休假到 今天 18:00'],
])('%j: %s', (facts, words) => {
  expect(memberPresence(member(facts), now)).toBe(words);
});

test.each([
  [{ open: 0 }, '手上没有'],
  [{ open: 3, limit: 5 }, '3 件'],
  [{ open: 5, limit: 5 }, '5 件, 已满'],
])('%j: %s', (facts, words) => {
  expect(memberWork(member(facts))).toBe(words);
});

test('what is late, what will be, and the rest add up to what he has', () => {
  const parts = loadParts(member({ open: 6, overdue: 2, dueSoon: 1 }));
  expect(parts.map(({ count }) => count)).toEqual([2, 1, 3]);
});

test('a bar is full for who has most, but one report is no full bar', () => {
  expect(fullLoad([member({ open: 1 })])).toBe(8);
  expect(fullLoad([member({ open: 12 }), member({ open: 3 })])).toBe(12);
});
