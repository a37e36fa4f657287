import type { HistoryEntry } from '@weilinli/contracts';
import { actions, systemActions } from '@weilinli/domain';
import { timelineOf } from './event-words';

const now = new Date('2026-11-22T09:00:00.000Z');
const entry = (facts: Partial<HistoryEntry> & Pick<HistoryEntry, 'sequence' | 'event'>): HistoryEntry => ({
  at: '2026-11-22T08:00:00.000Z',
  facts: {},
  ...facts,
});

test('the newest entry stands first', () => {
  const entries = [entry({ sequence: 1, event: 'submit' }), entry({ sequence: 2, event: 'accept' })];
  expect(timelineOf(entries, now).map(({ what }) => what)).toEqual(['已接单', '已上报']);
});

test('what the system did names the one it went to, not the system', () => {
  const [line] = timelineOf(
    [
      entry({
        sequence: 2,
        event: 'dispatch',
        actor: { displayName: 'system', role: 'system' },
        facts: { handler: { displayName: '刘敏', role: 'worker' } },
      }),
    ],
    now,
  );
  expect(line).toMatchObject({ what: '已派出', who: '交给网格员刘敏', when: '今天 16:00' });
});

test('what arrived later than it was done tells both times', () => {
  const times = [
    entry({ sequence: 1, event: 'accept', performedAt: '2026-11-22T07:58:00.000Z' }),
    entry({ sequence: 2, event: 'make-safe', performedAt: '2026-11-22T02:20:00.000Z' }),
  ];
  expect(timelineOf(times, now).map(({ when }) => when)).toEqual([
    '今天 16:00 收到, 今天 10:20 做的',
    '今天 16:00',
  ]);
});

test('a reason, a score and a note are read together', () => {
  const [rated, returned] = timelineOf(
    [
      entry({ sequence: 3, event: 'return', reason: 'not-mine', note: '在马路对面' }),
      entry({ sequence: 4, event: 'rate', facts: { score: 5 }, note: '很快' }),
    ],
    now,
  );
  expect(returned?.note).toBe('不是我的网格: 在马路对面');
  expect(rated?.note).toBe('很满意: 很快');
});

test('an entry that hides who did it still says what happened', () => {
  const [line] = timelineOf([entry({ sequence: 1, event: 'remark', redacted: true })], now);
  expect(line).toEqual({ key: '1', what: '留言', when: '今天 16:00', photos: [] });
});

test('every event of the lifecycle has words', () => {
  for (const event of [...actions, ...systemActions]) {
    expect(timelineOf([entry({ sequence: 1, event })], now)[0]?.what).toMatch(/[\u4e00-\u9fff]/);
  }
});

test.each<[Partial<HistoryEntry> & Pick<HistoryEntry, 'event'>, string, string | undefined]>([
  [
    {
      event: 'escalate',
      facts: { limit: 'resolve', percent: 80, level: 'leader', levels: ['worker', 'leader'] },
    },
    '已提醒处理人、网格长',
    '修好: 已用时 80%',
  ],
  [
    { event: 'escalate', facts: { limit: 'accept', percent: 100, levels: ['leader'] } },
    '已提醒网格长',
    '接单时限已到',
  ],
  [
    { event: 'escalate', facts: { limit: 'makeSafe', percent: 150, levels: ['street'] } },
    '已提醒街道',
    '围护: 已超时, 用时 150%',
  ],
  [
    { event: 'escalate', facts: { limit: 'verify', levels: ['street'] } },
    '已提醒街道',
    '修好三天, 还没有核查',
  ],
  [
    { event: 'escalate', facts: { limit: 'accept', percent: 50, met: true } },
    '已按时完成, 不用再提醒',
    '接单: 已用时 50%',
  ],
  [
    {
      event: 'request',
      reason: 'material',
      note: '石板在路上',
      facts: { kind: 'suspend', until: '2026-11-25T00:00:00.000Z' },
    },
    '申请挂账',
    '等待材料或配件: 石板在路上。到 11月25日 08:00',
  ],
  [{ event: 'approve', facts: { kind: 'extend', takesEffect: false } }, '同意延期, 还要一人同意', undefined],
  [{ event: 'approve', facts: { kind: 'exempt', takesEffect: true } }, '同意超时申诉', undefined],
  [{ event: 'refuse', reason: 'false', facts: { kind: 'transfer' } }, '没有同意换人', '情况不属实'],
  [{ event: 'extend', facts: { takesEffect: true } }, '已延期', undefined],
  [{ event: 'suspend', facts: { until: '2026-11-23T00:00:00.000Z' } }, '已挂账, 计时停下', '到 明天 08:00'],
  [{ event: 'verify', facts: { outcome: 'failed' } }, '核查没通过', undefined],
  [{ event: 'contest', facts: { from: 'declined' } }, '不同意不受理', undefined],
  [{ event: 'merge', facts: { number: 'WL20261122-000007' } }, '并入 WL20261122-000007', undefined],
  [
    { event: 'join', facts: { reports: [{ number: 'WL20261122-000008' }] } },
    '另一件并进来了',
    'WL20261122-000008',
  ],
  [{ event: 'transfer', facts: { bound: true } }, '已转交', '由共同上级决定, 不能再退回'],
])('%j', (facts, what, note) => {
  const [line] = timelineOf([entry({ sequence: 2, ...facts })], now);
  expect(line?.what).toBe(what);
  expect(line?.note).toBe(note);
});

test('who helps is named, and who has helped', () => {
  const handler = { displayName: '水务集团', role: 'department' };
  const [left, asked] = timelineOf(
    [
      entry({ sequence: 2, event: 'assign', facts: { as: 'co', handler } }),
      entry({ sequence: 3, event: 'assign', facts: { as: 'co', release: true, handler } }),
    ],
    now,
  );
  expect(asked).toMatchObject({ what: '请来协办', who: '水务集团' });
  expect(left).toMatchObject({ what: '不用再协办', who: '水务集团' });
});
