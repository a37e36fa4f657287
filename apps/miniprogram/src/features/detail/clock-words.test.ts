import type { HistoryEntry } from '@weilinli/contracts';
import { defaultStages } from '@weilinli/domain';
import { handlerLines, toBeToldLines, toldLines } from './clock-words';

const now = new Date('2026-11-23T02:00:00.000Z');
const escalated = (sequence: number, facts: Record<string, unknown>): HistoryEntry => ({
  sequence,
  event: 'escalate',
  actor: { id: '', displayName: '系统', role: 'system' },
  at: '2026-11-23T01:30:00.000Z',
  facts,
});

test('who was told of what stands in its order; what was met in time told nobody', () => {
  const history = [
    escalated(5, { levels: ['leader'], limit: 'resolve', percent: 100 }),
    escalated(4, { levels: ['worker', 'leader'], limit: 'accept', percent: 80 }),
    escalated(6, { levels: [], limit: 'resolve', percent: 150 }),
  ];
  expect(toldLines(history, now).map(({ words }) => words)).toEqual([
    '已提醒处理人、网格长, 接单: 已用时 80%',
    '已提醒网格长, 修好时限已到',
  ]);
});

test('who is told next is known by the stages, and when; the far end of the list is left out', () => {
  const toCome = defaultStages.map(({ stage, percent }, index) => ({
    ...{ limit: 'resolve' as const, stage, percent },
    at: `2026-11-2${3 + index}T04:00:00.000Z`,
    ...(index === 2 ? { provisionalYear: 2027 } : {}),
  }));
  const clock = { stages: { fired: [], toCome } };
  expect(
    toBeToldLines({ clock, stages: defaultStages }, now).map(({ when, words }) => [when, words]),
  ).toEqual([
    ['今天 12:00', '修好: 已用时 50%: 提醒处理人'],
    ['明天 12:00', '修好: 已用时 80%: 提醒处理人、网格长'],
    ['暂按 11月25日 12:00', '修好时限已到: 提醒网格长'],
  ]);
  expect(toBeToldLines({ clock }, now)[0]?.words).toBe('修好: 已用时 50%: 提醒下一级');
});

test('whose time it was, and whether his lateness counts', () => {
  const handler = {
    ...{ id: '1', displayName: '刘敏', role: 'worker', since: '2026-11-22T01:00:00.000Z' },
    ...{ holds: false, limits: [], extensions: 0 },
  };
  const lines = handlerLines(
    [
      { ...handler, leftAt: '2026-11-23T01:00:00.000Z', lateness: { late: true, counts: false } },
      { ...handler, holds: true, lateness: { late: false, counts: false } },
    ],
    now,
  );
  expect(lines.map(({ when, words }) => `${words} ${when}`)).toEqual([
    '网格员刘敏: 超时, 已免责 昨天 09:00 至 今天 09:00',
    '网格员刘敏: 没有超时 昨天 09:00 起',
  ]);
});
