import { datedStages, mistakesInStages } from './check-stages';
import { defaultStages, type EscalationLevel, type Stage } from './stages';

const stage = (over: Partial<Stage> = {}): Stage => ({
  stage: 'half',
  percent: 50,
  levels: ['worker'],
  ...over,
});

describe('a list of stages', () => {
  it('is right as it is shipped', () => {
    expect(mistakesInStages(defaultStages)).toEqual([]);
  });

  it.each<[string, Stage[], string]>([
    ['has at least one stage', [], 'stages'],
    [
      'has at most twelve',
      Array.from({ length: 13 }, (_, n) => stage({ stage: `s${n}`, percent: n + 1 })),
      'stages',
    ],
    ['names each stage once', [stage(), stage({ percent: 60 })], 'stages[1].stage'],
    ['names them in plain letters', [stage({ stage: '一半' })], 'stages[0].stage'],
    ['ascends', [stage(), stage({ stage: 'again', percent: 50 })], 'stages[1].percent'],
    ['has whole percents', [stage({ percent: 33.3 })], 'stages[0].percent'],
    ['begins after the start', [stage({ percent: 0 })], 'stages[0].percent'],
    ['ends at ten times the limit', [stage({ percent: 1001 })], 'stages[0].percent'],
    ['tells somebody', [stage({ levels: [] })], 'stages[0].levels'],
    ['tells nobody twice', [stage({ levels: ['worker', 'worker'] })], 'stages[0].levels'],
    ['knows whom it tells', [stage({ levels: ['mayor' as EscalationLevel] })], 'stages[0].levels'],
  ])('%s', (_rule, stages, path) => {
    expect(mistakesInStages(stages).map((mistake) => mistake.path)).toEqual([path]);
  });

  it('that changes dates what is new or moved, and nothing else', () => {
    const now = new Date('2026-11-25T02:00:00Z');
    const earlier = new Date('2026-11-01T02:00:00Z');
    const before = [
      stage(),
      stage({ stage: 'soon', percent: 80, since: earlier }),
      stage({ stage: 'late', percent: 120 }),
    ];
    const after = [
      stage({ levels: ['leader'] }),
      stage({ stage: 'soon', percent: 80 }),
      stage({ stage: 'late', percent: 110 }),
    ];
    expect(datedStages(before, after, now)).toEqual([
      stage({ levels: ['leader'] }),
      stage({ stage: 'soon', percent: 80, since: earlier }),
      stage({ stage: 'late', percent: 110, since: now }),
    ]);
  });
});
