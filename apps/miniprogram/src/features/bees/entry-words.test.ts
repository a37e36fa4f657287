import type { PointsEntry } from '@weilinli/contracts';
import { type PointRules, shippedPointRules } from '@weilinli/domain';
import { balanceLine, balanceNotes } from './balance-words';
import { entryFigure, entryTitle, entryWhy } from './entry-words';
import { ruleSections } from './rules-words';

const nothing = { available: 0, pending: 0, held: 0, debt: 0 };

test.each([
  ['what is reported', { pending: 20 }, '待核实 +20', 'waiting'],
  ['what is fixed', { pending: -20, available: 20 }, '+20', 'plus'],
  ['what is fixed, and waits for a look', { pending: -20, held: 20 }, '核查中 +20', 'waiting'],
  ['what is fixed, and pays a debt', { pending: -20, available: 5, debt: -15 }, '+20', 'plus'],
  ['what is reopened', { pending: 20, available: -20 }, '−20', 'minus'],
  ['what is taken back after it was spent', { available: -5, debt: 15 }, '−20', 'minus'],
  ['what is declined', { pending: -20 }, '待核实 −20', 'waiting'],
  ['what was looked at, and is void', { held: -20 }, '−20', 'waiting'],
  ['what is redeemed', { available: -80 }, '−80', 'minus'],
] as const)('%s moves the balance by what can be spent first', (_, changes, words, tone) => {
  expect(entryFigure({ ...nothing, ...changes })).toEqual({ words, tone });
});

const entry: PointsEntry = {
  id: 'entry-1',
  at: '2026-11-22T04:20:00.000Z',
  kind: 'found',
  words: '已修好，50 分到账',
  because: ['安全隐患 50 分', '你是第一个发现的人'],
  changes: { ...nothing, available: 50 },
  report: { id: 'report-1', number: 'WL20261122-000001', category: '雨水井盖' },
};

test('an entry says what it was about, what happened, why so much and when', () => {
  expect(entryTitle(entry)).toEqual({ title: '雨水井盖', what: '已修好，50 分到账' });
  expect(entryWhy(entry, new Date('2026-11-23T00:00:00.000Z'))).toEqual([
    '安全隐患 50 分',
    '你是第一个发现的人',
    '昨天 12:20',
  ]);
  const held = { ...entry, words: '已修好, 50 分等待人工核查', because: ['安全隐患 50 分', '等待人工核查'] };
  expect(entryWhy(held, new Date('2026-11-23T00:00:00.000Z'))).toEqual(['安全隐患 50 分', '昨天 12:20']);
  const waiting = { ...entry, words: '待核实 +50', changes: { ...nothing, pending: 50 } };
  expect(entryTitle(waiting)).toEqual({ title: '雨水井盖' });
  const { report: _, ...alone } = entry;
  expect(entryTitle({ ...alone, words: '兑换 雨衣' })).toEqual({ title: '兑换 雨衣' });
});

test('the balance tells what is on its way, what waits for a look and what is owed, and nothing that is not', () => {
  expect(balanceLine({ pending: 50 }, '本月帮 7 位邻居避开危险')).toBe(
    '待核实 +50 · 本月帮 7 位邻居避开危险',
  );
  expect(balanceLine({ pending: 0 }, undefined)).toBe('');
  expect(balanceNotes({ held: 0, debt: 0 })).toEqual([]);
  expect(balanceNotes({ held: 20, debt: 30 }).map(({ key }) => key)).toEqual(['held', 'debt']);
});

test('the rules are said with their own figures', () => {
  const own = {
    ...shippedPointRules,
    foundADay: 17,
    handledADay: 19,
    answeredAMonth: 41,
    monthly: [{ after: 77, percent: 33 }],
  };
  const saidOf = (rules: PointRules) =>
    ruleSections(rules)
      .flatMap(({ lines }) => lines)
      .join('\n');
  for (const figure of [10, 20, 50, 100, 17, 19, 41, 77, 33]) expect(saidOf(own)).toContain(String(figure));
  const { handledADay: _, answeredAMonth: __, ...older } = own;
  expect(saidOf(older)).not.toMatch(/19|41|undefined/);
});
