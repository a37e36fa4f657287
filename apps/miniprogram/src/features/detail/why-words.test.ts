import type { HistoryEntry } from '@weilinli/contracts';
import { buildReport } from '../../testing/build-report';
import { whyOf } from './why-words';

const report = buildReport({
  area: {
    code: '42010601500101',
    name: '第 1 网格',
    path: [{ code: '42010601500101', kind: 'grid', name: '第 1 网格' }],
  },
});
const handler = { personId: 'person-2', displayName: '小刘', role: 'worker' };
const entry = (facts: Partial<HistoryEntry>): HistoryEntry => ({
  sequence: 2,
  event: 'dispatch',
  at: '2026-11-22T08:00:00.000Z',
  actor: { displayName: 'system', role: 'system' },
  facts: {},
  ...facts,
});
const chosen = entry({
  facts: {
    handler,
    why: {
      rule: 'grid-worker',
      areaCode: '42010601500101',
      reason: 'nearest',
      openCount: 3,
      metres: 318,
      others: [
        { personId: 'p', displayName: '王芳', because: 'off-duty' },
        { personId: 'q', displayName: '李强', because: 'farther-up' },
      ],
    },
  },
});

test('what the rules weighed is told in plain words', () => {
  expect(whyOf([chosen], report)).toEqual({
    reasons: '管第 1 网格 · 在岗 · 当时手上 3 件 · 离得最近, 320 米',
    others: '还看过 2 位: 王芳不在岗, 李强管的范围更大',
  });
});

test('that the rules asked a calendar which does not know the year is told', () => {
  const why = { rule: 'workdays', reason: 'only-one', unknownYear: 2027 };
  expect(whyOf([entry({ facts: { handler, why } })], report)?.reasons).toBe(
    '在岗 · 这里只有这一位合适 · 2027 年放假安排未公布, 暂按普通周派遣',
  );
});

test('the last who was given it counts, and who gave it', () => {
  const assigned = entry({
    sequence: 5,
    event: 'assign',
    actor: { id: 'd', displayName: '周凯', role: 'dispatcher' },
    note: '请先去看看',
    facts: { handler },
  });
  expect(whyOf([chosen, assigned], report)?.reasons).toBe('派遣员周凯指派的 · “请先去看看”');
});

test('who comes to help is no reason, nor is what the reader may not know', () => {
  const helped = entry({ sequence: 3, event: 'assign', facts: { handler, as: 'co' } });
  expect(whyOf([chosen, helped], report)?.reasons).toContain('离得最近');
  expect(whyOf([entry({ facts: { handler } })], report)).toBeUndefined();
  expect(whyOf([], report)).toBeUndefined();
});
