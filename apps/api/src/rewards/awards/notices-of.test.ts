import type { Holding } from '@weilinli/domain';
import { type Entered, noticesOf } from './notices-of';

const none: Holding = { state: 'none', points: 0 };
const earned: Holding = { state: 'earned', points: 50 };
const pending: Holding = { state: 'pending', points: 50 };
const held: Holding = { state: 'held', points: 50 };

const entered = (over: Partial<Entered>): Entered => ({
  ...{ reportId: 'r1', personId: 'ann', kind: 'found', step: 3, rulesVersion: 1 },
  ...{ from: pending, to: earned, because: ['安全隐患 50 分'], debt: 0 },
  ...over,
});
const told = (...steps: Partial<Entered>[]) =>
  noticesOf(steps.map(entered)).map(({ personId, kind, words }) => [personId, kind, words.title, words.body]);
const waitsAgain = '这件又打开处理了, 修好后再到账';

test.each<[string, Partial<Entered>, string[] | undefined]>([
  ['what is expected', { from: none, to: pending }, undefined],
  ['what is expected no more', { from: pending, to: none }, undefined],
  ['what is earned', {}, ['points-earned', '50 积分到账', '安全隐患 50 分']],
  ['a small share', { kind: 'helped' }, undefined],
  [
    'what pays a debt first',
    { debt: -30 },
    ['points-earned', '50 积分到账', '安全隐患 50 分, 其中 30 分先抵了欠的'],
  ],
  ['what waits for a look', { to: held }, ['points-held', '50 积分等待人工核查', '安全隐患 50 分']],
  [
    'what is corrected',
    { from: earned, to: { state: 'earned', points: 20 } },
    ['points-corrected', '积分更正: 50 分改为 20 分', '安全隐患 50 分'],
  ],
  [
    'what is opened again',
    { from: earned, to: pending },
    ['points-pending-again', '重新处理, 50 积分转为待核实', waitsAgain],
  ],
  [
    'what waited for a look and is opened again',
    { from: held, to: pending },
    ['points-pending-again', '重新处理, 50 积分转为待核实', waitsAgain],
  ],
  [
    'what was spent meanwhile',
    { from: earned, to: pending, debt: 40 },
    [
      'points-pending-again',
      '重新处理, 50 积分转为待核实',
      `${waitsAgain}, 其中 40 分已经用掉了, 先欠着, 以后得的积分先抵`,
    ],
  ],
  [
    'what is taken back, if it is a small share',
    { kind: 'helped', from: earned, to: none, because: ['与这个问题不再有关'] },
    ['points-taken-back', '收回 50 积分', '与这个问题不再有关'],
  ],
  ['what was held and is refused: who looked tells it', { from: held, to: none }, undefined],
])('of %s he hears', (_what, step, words) => {
  expect(told(step)).toEqual(words ? [['ann', ...words]] : []);
});

test('what somebody loses for one report at once is one word, and everybody has his own', () => {
  const lost = { from: earned, to: pending, debt: 10 };
  const small = { from: { state: 'earned', points: 1 }, to: { state: 'pending', points: 1 } } as const;
  expect(told(lost, { ...small, kind: 'answered' }, { ...lost, personId: 'ben', debt: 0 })).toEqual([
    [
      'ann',
      'points-pending-again',
      '重新处理, 51 积分转为待核实',
      `${waitsAgain}, 其中 10 分已经用掉了, 先欠着, 以后得的积分先抵`,
    ],
    ['ben', 'points-pending-again', '重新处理, 50 积分转为待核实', waitsAgain],
  ]);
});

test('each word has the key of a step that is entered once', () => {
  const keys = noticesOf([entered({}), entered({ personId: 'ben', from: earned, to: none, step: 4 })]);
  expect(keys.map(({ key }) => key)).toEqual(['award:r1:ann:found:3', 'award:r1:ben:found:4']);
});
