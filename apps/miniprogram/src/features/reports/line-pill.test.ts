import { buildReport } from '../../testing/build-report';
import { linePill } from './line-pill';

const now = new Date('2026-11-22T09:00:00.000Z');
const fixed = buildReport({
  status: 'resolved',
  resolvedAt: '2026-11-22T08:30:00.000Z',
  relations: ['reporter'],
  availableActions: ['confirm', 'contest'],
});

test('a list tells its reporter which fix waits for his word', () => {
  expect(linePill(fixed, now)).toEqual({ words: '等你确认', tone: 'due-soon' });
});

test('to others, and once he has said it, it is a fix', () => {
  const told = { words: '按时修好', tone: 'on-time' };
  expect(linePill({ ...fixed, relations: ['assignee'] }, now)).toEqual(told);
  expect(linePill({ ...fixed, status: 'closed', availableActions: ['rate'] }, now)).toEqual(told);
});
