import type { WaitingReport } from '@weilinli/contracts';
import { waitingWords } from './waiting-words';

const now = new Date('2026-11-22T08:12:00.000Z');
const build = (facts: Partial<WaitingReport>): WaitingReport => ({
  id: 'report-1',
  number: 'C20261122-000001',
  category: { code: 'P0103', name: '雨水井盖' },
  severity: 'critical',
  area: { code: '42010601500101', kind: 'grid', name: '第 1 网格' },
  since: '2026-11-22T08:00:00.000Z',
  waitingSeconds: 720,
  because: 'nobody-fits',
  ...facts,
});

test.each<[Partial<WaitingReport>, string]>([
  [{}, '已等 12 分钟: 没有合适的人'],
  [
    {
      why: {
        others: [
          { displayName: '刘敏', because: 'off-duty' },
          { displayName: '杨帆', because: 'off-duty' },
          { displayName: '陈静', because: 'over-limit' },
        ],
      },
    },
    '已等 12 分钟: 2 人不在岗, 1 人手上太多',
  ],
  [{ because: 'returned', reason: 'not-able' }, '已等 12 分钟: 被退回 (我处理不了)'],
  [{ because: 'contested' }, '已等 12 分钟: 上报人不同意不受理'],
  [{ because: 'on-leave' }, '已等 12 分钟: 原处理人休假, 要另外找人'],
  [{ because: 'handler-left' }, '已等 12 分钟: 原处理人已离岗, 要另外找人'],
])('%j', (facts, words) => {
  expect(waitingWords(build(facts), now)).toBe(words);
});
