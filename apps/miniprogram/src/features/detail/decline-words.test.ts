import type { HistoryEntry } from '@weilinli/contracts';
import { reasons } from '@weilinli/domain';
import { declineWords } from './decline-words';

const entry = (facts: Partial<HistoryEntry>): HistoryEntry => ({
  sequence: 1,
  event: 'decline',
  at: '2026-11-22T08:00:00.000Z',
  facts: {},
  ...facts,
});
const declined = {
  status: 'declined' as const,
  relations: ['reporter' as const],
  availableActions: ['contest' as const, 'remark' as const],
};

test('the last reason counts, with its words', () => {
  const history = [
    entry({ sequence: 2, reason: 'unclear' }),
    entry({ sequence: 5, reason: 'out-of-scope', note: '这里归铁路管' }),
  ];
  expect(declineWords(declined, history)).toMatchObject({
    reason: reasons['out-of-scope'],
    note: '这里归铁路管',
  });
});

test('its reporter is told that he may contest it once, and afterwards that he has', () => {
  const history = [entry({ reason: 'false' })];
  expect(declineWords(declined, history)?.next).toContain('只有一次');
  expect(declineWords({ ...declined, availableActions: ['remark'] }, history)?.next).toContain('最后的答复');
});

test('others are only told why', () => {
  const words = declineWords({ ...declined, relations: ['dispatcher'] }, [entry({ reason: 'false' })]);
  expect(words).toEqual({ reason: reasons.false });
});

test('what is not declined has no such words', () => {
  expect(declineWords({ ...declined, status: 'submitted' }, [entry({ reason: 'false' })])).toBeUndefined();
});
