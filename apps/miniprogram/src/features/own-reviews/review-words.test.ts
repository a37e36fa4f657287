import type { OwnReview } from '@weilinli/contracts';
import { reviewLines, reviewPill } from './review-words';

const now = new Date('2026-11-22T09:00:00.000Z');
const at = '2026-11-22T08:00:00.000Z';
const refused = { verdict: 'void', note: '照片是旧的', at } as const;
const paid = { verdict: 'pay', note: '核实过了', at } as const;
const appeal = { note: '我去过', at };

test.each<[string, Parameters<typeof reviewPill>[0]]>([
  ['等人核查', { state: 'waiting' }],
  ['照常计分', { state: 'decided', decision: paid }],
  ['不计分', { state: 'decided', decision: refused }],
  ['申诉等答复', { state: 'appealed', decision: refused }],
  ['照常计分', { state: 'answered', decision: refused, answer: paid }],
  ['不计分', { state: 'answered', decision: refused, answer: refused }],
])('%s', (words, review) => {
  expect(reviewPill(review).words).toBe(words);
});

test('what was noticed comes first, then who said what', () => {
  const review: OwnReview = {
    id: '1',
    state: 'answered',
    report: {
      id: '2',
      number: 'WL',
      status: 'closed',
      category: { code: 'P', name: '井盖', group: 'g', icon: 'i' },
    },
    part: 'reporter',
    openedAt: at,
    because: ['照片可能在别的上报里用过'],
    decision: refused,
    appeal,
    answer: paid,
    mayAppeal: false,
  };
  expect(reviewLines(review, now).map(({ words }) => words.split(' · ')[0])).toEqual([
    '照片可能在别的上报里用过',
    '核查: 照片是旧的',
    '我的申诉: 我去过',
    '答复: 核实过了',
  ]);
});
