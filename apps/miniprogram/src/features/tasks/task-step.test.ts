import { buildReport } from '../../testing/build-report';
import { layOut } from '../actions/layout';
import { taskStep } from './task-step';

const now = new Date('2026-11-22T08:05:00.000Z');
const mine = (facts: Parameters<typeof buildReport>[0]) => buildReport({ relations: ['assignee'], ...facts });
const stepOf = (task: ReturnType<typeof buildReport>) => taskStep(layOut(task, now), task);

test('what nobody has taken on yet is accepted in the list', () => {
  const task = mine({ status: 'dispatched', availableActions: ['accept', 'return', 'remark'] });
  expect(stepOf(task)).toMatchObject({ deed: 'accept', words: '接单', atOnce: true });
});

test('a danger is to be fenced off first, there', () => {
  const task = mine({
    status: 'accepted',
    acceptedAt: '2026-11-22T08:01:00.000Z',
    availableActions: ['make-safe', 'resolve', 'return', 'remark'],
  });
  expect(stepOf(task)).toMatchObject({ deed: 'make-safe', words: '去围护', atOnce: false });
});

test('fenced off, it is to be fixed, with a photo', () => {
  const task = mine({
    status: 'accepted',
    acceptedAt: '2026-11-22T08:01:00.000Z',
    madeSafeAt: '2026-11-22T08:02:00.000Z',
    availableActions: ['resolve', 'remark'],
  });
  expect(stepOf(task)).toMatchObject({ deed: 'resolve', words: '拍照: 已修好', atOnce: false });
});

test('where others have the word there is no step', () => {
  expect(stepOf(mine({ status: 'resolved', availableActions: ['remark'] }))).toBeUndefined();
});
