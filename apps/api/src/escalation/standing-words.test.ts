import type { HistoryEvent } from '@weilinli/domain';
import { standingWords } from './standing-words';

const at = new Date('2026-11-25T10:00:00+08:00');
const told = (facts: object, event: HistoryEvent = 'escalate') =>
  standingWords({ event, at, facts: { ...facts } });

test.each<[string, object, string]>([
  ['hours before', { limit: 'resolve', deadline: '2026-11-25T13:00:00+08:00' }, '处置还剩 3 小时'],
  ['long before', { limit: 'resolve', deadline: '2026-11-25T18:00:00+08:00' }, '请在今天 18:00 前处置'],
  ['after it', { limit: 'accept', deadline: '2026-11-25T09:40:00+08:00' }, '接单已超时 20 分钟'],
  ['at the deadline itself', { limit: 'makeSafe', deadline: '2026-11-25T10:00:00+08:00' }, '围护还剩 1 分钟'],
  [
    'beyond the years that are published',
    { limit: 'resolve', deadline: '2027-01-04T10:00:00+08:00', provisional: true },
    '处置时限暂按 1月4日 10:00 前, 待公布放假安排',
  ],
  ['of a bell, which is no limit', { limit: 'verify' }, ''],
])('the time left %s, in words', (_when, facts, words) => {
  expect(told(facts)).toBe(words);
});

test('other entries say nothing of it', () => {
  expect(told({ limit: 'resolve', deadline: '2026-11-25T13:00:00+08:00' }, 'remark')).toBe('');
});
