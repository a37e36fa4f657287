import { doubtOf, type HandlingFacts, handlingSignals, usualSignalRules } from '..';

const minute = 60_000;
const apart = { own: 'not', closedByHandler: 40, ownByHandler: 0 } as const;
const strangers = { together: 1, ofReporter: 12, ofHandler: 200 };
const alone = { handlers: [], reporters: [], quickByHandler: 30 };
const weighed = (over: Partial<HandlingFacts>) =>
  handlingSignals({ ...apart, pair: strangers, ring: alone, ...over }, usualSignalRules);
const weights = (over: Partial<HandlingFacts>) =>
  Object.fromEntries(weighed(over).map(({ signal, weight }) => [signal, weight]));

describe('who only feed each other', () => {
  test.each<[string, HandlingFacts['pair'], Record<string, number>]>([
    [
      'a neighbour, whose reports all go to the worker of his grid',
      { together: 30, ofReporter: 30, ofHandler: 90 },
      {},
    ],
    [
      'a worker whom one neighbour keeps busy, and who goes there',
      { together: 20, ofReporter: 20, ofHandler: 30, usualTime: 90 * minute },
      { 'mutual-feeding': 60 },
    ],
    [
      'the same, and nobody ever went there',
      { together: 20, ofReporter: 20, ofHandler: 30, usualTime: 3 * minute },
      { 'mutual-feeding': 100 },
    ],
    ['too few to tell', { together: 9, ofReporter: 9, ofHandler: 9, usualTime: minute }, {}],
    ['a reporter who reports elsewhere as well', { together: 20, ofReporter: 60, ofHandler: 30 }, {}],
  ])('%s', (_what, pair, expected) => {
    expect(weights({ pair })).toEqual(expected);
  });

  test('the reason tells both shares and the time', () => {
    const pair = { together: 20, ofReporter: 20, ofHandler: 32, usualTime: 3.5 * minute };
    expect(weighed({ pair })).toMatchObject([
      {
        reason:
          '90 天内共 20 件：上报人100%的办结件由同一人处理，处理人63%的办结件来自同一上报人，一般接单 3 分钟就办完。',
      },
    ]);
  });
});

describe('who feed each other in turns', () => {
  const pair = { together: 12, ofReporter: 60, ofHandler: 200 };
  /** With so many, of whom each has twelve quick ones in common with him. */
  const each = (people: number, quick = 11) =>
    Array.from({ length: people }, () => ({ together: 12, quick }));

  test.each<[string, HandlingFacts['ring'], Record<string, number>]>([
    [
      'three handlers and three reporters in turns',
      { handlers: each(3), reporters: each(3), quickByHandler: 50 },
      { 'mutual-feeding': 100 },
    ],
    [
      'several accounts, all of which feed one handler',
      { handlers: [{ together: 50, quick: 45 }], reporters: each(4), quickByHandler: 60 },
      { 'mutual-feeding': 100 },
    ],
    [
      'a worker who takes on what he has done already, whoever reported it',
      { handlers: each(3), reporters: each(3), quickByHandler: 120 },
      {},
    ],
    [
      'neighbours of three grids, whose workers take their time',
      { handlers: each(3, 6), reporters: each(3, 6), quickByHandler: 50 },
      {},
    ],
    [
      'a reporter most of whose reports go elsewhere',
      { handlers: each(1), reporters: each(3), quickByHandler: 50 },
      {},
    ],
    [
      'a handler to whom it is next to nothing',
      { handlers: each(3), reporters: each(1), quickByHandler: 30 },
      {},
    ],
    [
      'a few quick ones here and there',
      {
        handlers: Array.from({ length: 20 }, () => ({ together: 3, quick: 3 })),
        reporters: each(3),
        quickByHandler: 50,
      },
      {},
    ],
  ])('%s', (_what, ring, expected) => {
    expect(weights({ pair, ring })).toEqual(expected);
  });

  test('the reason tells both shares, and nobody by name', () => {
    const ring = { handlers: each(3), reporters: each(2), quickByHandler: 50 };
    expect(weighed({ pair, ring })).toMatchObject([
      {
        reason:
          '90 天内上报人60%的办结件由 3 人很快办完，处理人12%的办结件来自 2 个这样的上报人，别人的件没有这么快。',
      },
    ]);
  });

  test('two who do it by themselves are noticed once, by what weighs more', () => {
    const two = { together: 20, ofReporter: 40, ofHandler: 40, usualTime: 90 * minute };
    const ring = { handlers: each(2), reporters: each(2), quickByHandler: 24 };
    expect(weighed({ pair: two, ring })).toMatchObject([{ signal: 'mutual-feeding', weight: 100 }]);
    expect(weighed({ pair: two })).toMatchObject([{ signal: 'mutual-feeding', weight: 60 }]);
  });
});

test('what weighs nothing is no signal', () => {
  const { mutualFeeding, ownMade } = usualSignalRules;
  const off = {
    ...usualSignalRules,
    mutualFeeding: { ...mutualFeeding, weight: 0, weightIfQuick: 0 },
    ownMade,
  };
  const pair = { together: 20, ofReporter: 20, ofHandler: 30, usualTime: minute };
  expect(handlingSignals({ ...apart, pair, ring: alone }, off)).toEqual([]);
});

describe('who closes what he made', () => {
  test.each<[string, Partial<HandlingFacts>, Record<string, number>]>([
    ['a worker who tidies up on his round', { own: 'himself', closedByHandler: 40, ownByHandler: 12 }, {}],
    [
      'most of what he closes is his own',
      { own: 'himself', closedByHandler: 14, ownByHandler: 9 },
      { 'own-made': 60 },
    ],
    ['very much of it', { own: 'himself', closedByHandler: 30, ownByHandler: 26 }, { 'own-made': 100 }],
    [
      'somebody of his family reported once on his phone',
      { own: 'his-device', ownByHandler: 1 },
      { 'own-made': 30 },
    ],
    [
      'another account on his phone, time and again',
      { own: 'his-device', ownByHandler: 4 },
      { 'own-made': 100 },
    ],
    ['somebody else’s, whatever he did before', { ownByHandler: 30 }, {}],
  ])('%s', (_what, facts, expected) => {
    expect(weights(facts)).toEqual(expected);
  });
});

test('doubts add up, each kind once with its greatest weight', () => {
  expect(
    doubtOf([
      { signal: 'burst', weight: 50 },
      { signal: 'shared-device', weight: 50 },
      { signal: 'shared-device', weight: 100 },
    ]),
  ).toBe(150);
  expect(doubtOf([])).toBe(0);
});
