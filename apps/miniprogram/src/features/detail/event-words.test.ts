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
