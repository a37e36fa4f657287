import { buildReport } from '../../testing/build-report';
import { pinsWords, taskPins } from './task-pins';

const accepted = { status: 'accepted', acceptedAt: '2026-11-22T08:01:00.000Z' } as const;
const tasks = [buildReport({ ...accepted, id: 'a' }), buildReport({ id: 'b', status: 'resolved' })];
const tonesAt = (now: string) => taskPins(tasks, new Date(now)).map(({ tone }) => tone);

test('a pin is as urgent as the next deadline of its task; what is fixed is done', () => {
  expect(tonesAt('2026-11-22T08:30:00.000Z')).toEqual(['usual', 'done']);
  expect(tonesAt('2026-11-22T09:40:00.000Z')).toEqual(['due-soon', 'done']);
  expect(tonesAt('2026-11-22T10:01:00.000Z')).toEqual(['overdue', 'done']);
});

test('what a colour shows is said as well', () => {
  const pins = taskPins(tasks, new Date('2026-11-22T10:01:00.000Z'));
  expect(pins[0]?.words).toMatch(/^雨水井盖 · 缺失, 已超时/);
  expect(pinsWords(pins)).toBe('1 件已超时, 1 件已修好');
});
