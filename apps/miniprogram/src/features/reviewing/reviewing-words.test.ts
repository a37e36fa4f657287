import type { Review } from '@weilinli/contracts';
import {
  concernedNames,
  missingWords,
  reasonChoices,
  reviewingPill,
  saidSoFar,
  wordOf,
} from './reviewing-words';

const at = '2026-11-22T08:00:00.000Z';
const refused = { verdict: 'void', note: '照片是旧的', at } as const;
const appeal = { note: '我去过', at };
const paid = { verdict: 'pay', note: '核实过了', at } as const;
const review: Review = {
  id: '1',
  state: 'waiting',
  report: {
    id: '2',
    number: 'WL-1',
    status: 'closed',
    category: { code: 'P0102', name: '污水井盖', group: 'manhole', icon: 'manhole' },
  },
  part: 'reporter',
  openedAt: at,
  person: { id: '3', displayName: '郭飞' },
  area: { code: '4', kind: 'grid', name: '第 4 网格' },
  weight: 100,
  signals: [],
  may: ['decide'],
};

test.each<[string, Partial<Review>]>([
  ['待核查', {}],
  ['由别人核查', { may: [], mayNot: '修复是你核查通过的, 计不计分由别人来定' }],
  ['申诉待答复', { state: 'appealed', decision: refused, appeal, may: ['answer'] }],
  ['申诉由别人答复', { state: 'appealed', decision: refused, appeal, may: [] }],
  ['不计分', { state: 'decided', decision: refused, may: [] }],
  ['照常计分', { state: 'answered', decision: refused, appeal, answer: paid, may: [] }],
])('%s', (words, over) => {
  expect(reviewingPill({ ...review, ...over }).words).toBe(words);
});

test('who looks reads whom it concerns, and what was said, the oldest first', () => {
  expect(concernedNames(review, new Date(at)).slice(0, 2)).toEqual(['郭飞上报', '第 4 网格']);
  expect(saidSoFar({ ...review, decision: refused, appeal, answer: paid }).map(({ words }) => words)).toEqual(
    ['核查: 不计分。照片是旧的', '申诉: 我去过', '答复: 照常计分。核实过了'],
  );
});

test('who had a part in it reads why it is not for him to say', () => {
  const mayNot = '修复是你核查通过的, 计不计分由别人来定';
  expect(saidSoFar({ ...review, may: [], mayNot }).map(({ words }) => words)).toEqual([mayNot]);
});

test('nothing is sent without a word, nor refused without its reason', () => {
  expect(wordOf({ verdict: 'pay', reason: undefined, note: ' ' })).toBeUndefined();
  expect(wordOf({ verdict: 'void', reason: undefined, note: '旧的' })).toBeUndefined();
  expect(wordOf({ verdict: undefined, reason: undefined, note: '旧的' })).toBeUndefined();
  expect(wordOf({ verdict: 'pay', reason: 'copied', note: '去看过 ' })).toEqual({
    verdict: 'pay',
    note: '去看过',
  });
  expect(wordOf({ verdict: 'void', reason: 'copied', note: '旧的' })).toEqual({
    verdict: 'void',
    reason: 'copied',
    note: '旧的',
  });
});

test.each([
  [{ verdict: undefined, reason: undefined }, '请先选计不计分'],
  [{ verdict: 'void', reason: undefined }, '请选一个原因'],
  [{ verdict: 'pay', reason: undefined }, '请写一句给他看的话'],
] as const)('of %p it is said: %s', (said, words) => {
  expect(missingWords({ ...said, note: '' })).toBe(words);
});

test('what speaks for somebody is no reason to refuse him', () => {
  expect(reasonChoices.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['genuine']));
});
