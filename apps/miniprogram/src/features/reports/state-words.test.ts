import { statuses } from '@weilinli/domain';
import { buildReport } from '../../testing/build-report';
import { handlerName, publicStateWords, stateWords } from './state-words';

const now = new Date('2026-11-22T08:00:00.000Z');

test('the reporter reads who has it and when an answer comes', () => {
  expect(stateWords(buildReport(), now)).toBe('网格员小刘已收到, 15 分钟内回复');
});

test('the handler is spoken to', () => {
  expect(stateWords(buildReport({ relations: ['assignee'] }), now)).toBe('等你接单, 15 分钟内回复');
});

test('a report nobody has says so', () => {
  const { assignee: _, ...report } = buildReport({ status: 'submitted' });
  expect(stateWords(report, now)).toBe('还没有人接手, 派遣员正在安排');
});

test('rework is not called accepted', () => {
  expect(stateWords(buildReport({ status: 'accepted', rework: 1 }), now)).toBe('网格员小刘正在返工');
});

test('what was merged says how the other one goes', () => {
  const mergedTarget = { id: 'report-2', number: 'WL20261122-000002', status: 'accepted' as const };
  expect(stateWords(buildReport({ status: 'merged', mergedTarget }), now)).toBe(
    '已并入 WL20261122-000002, 进度以那一件为准: 正在处理',
  );
});

test('no status is shown as a code', () => {
  for (const status of statuses) {
    expect(stateWords(buildReport({ status }), now)).not.toMatch(/[a-z]/);
    expect(publicStateWords({ status })).not.toMatch(/[a-z]/);
  }
});

test('a role is not said twice, and an organisation goes by its name', () => {
  expect(handlerName({ displayName: '网格员小刘', role: 'worker' })).toBe('网格员小刘');
  expect(handlerName({ displayName: '水务集团', role: 'department' })).toBe('水务集团');
});
