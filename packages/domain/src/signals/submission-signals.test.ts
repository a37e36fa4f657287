import fc from 'fast-check';
import {
  type EarlierPhoto,
  fromWgs84,
  type Sighting,
  type SubmissionFacts,
  submissionSignals,
  usualSignalRules,
} from '..';

const minute = 60_000;
const day = 24 * 60 * minute;
const gate = { longitude: 114.318, latitude: 30.51 };
/** About so many metres to the north. */
const north = (metres: number) => ({ ...gate, latitude: gate.latitude + metres / 111_195 });

function seen(at: number, over: Partial<Sighting> = {}): Sighting {
  return { ...gate, at: at * minute, accuracy: 20, ...over };
}

const weighed = (over: Partial<SubmissionFacts>) =>
  submissionSignals(
    { sighting: seen(0), others: [], photos: [], deviceAccounts: 1, ...over },
    usualSignalRules,
  );
const weights = (over: Partial<SubmissionFacts>) =>
  Object.fromEntries(weighed(over).map(({ signal, weight }) => [signal, weight]));

describe('a photo that was used before', () => {
  const used = (over: Partial<EarlierPhoto>): Partial<SubmissionFacts> => ({
    photos: [
      { earlier: [{ likeness: 'copied', usedBy: 'another', metres: 2400, before: 3 * day, ...over }] },
    ],
  });

  test.each<[string, Partial<EarlierPhoto>, Record<string, number>]>([
    ['the very file, of somebody else, elsewhere', {}, { 'photo-copied': 100 }],
    ['the very file, his own, elsewhere', { usedBy: 'himself' }, { 'photo-copied': 100 }],
    ['a picture that a neighbour passed on', { metres: 150 }, { 'photo-copied': 30 }],
    ['sent twice by himself', { usedBy: 'himself', metres: 10, before: 60 * minute }, {}],
    ['sent again by himself after days', { usedBy: 'himself', metres: 10 }, { 'photo-copied': 40 }],
    ['compressed again, elsewhere', { likeness: 1 }, { 'photo-alike': 100 }],
    ['much alike, elsewhere', { likeness: 3 }, { 'photo-alike': 60 }],
    ['another scene', { likeness: 4 }, {}],
    ['two riders before the same hole', { likeness: 2, metres: 15 }, {}],
    ['the same hole, still there after days', { likeness: 0, metres: 15, usedBy: 'himself' }, {}],
  ])('%s', (_what, over, expected) => {
    expect(weights(used(over))).toEqual(expected);
  });

  test('what was copied is not counted as alike once more, and the worst place is told', () => {
    const earlier: EarlierPhoto[] = [
      { likeness: 'copied', usedBy: 'another', metres: 50, before: minute },
      { likeness: 'copied', usedBy: 'himself', metres: 2400, before: 3 * day },
      { likeness: 0, usedBy: 'another', metres: 9000, before: day },
    ];
    expect(weighed({ photos: [{ earlier }] })).toEqual([
      {
        signal: 'photo-copied',
        weight: 100,
        reason: '同一个照片文件, 3 天前在 2.4 公里外另一件上报（本人的）里用过。',
      },
    ]);
  });
});

describe('impossible travel', () => {
  test.each<[string, Sighting[], Record<string, number>]>([
    ['twelve kilometres in four minutes', [seen(-4, north(12_000))], { 'impossible-travel': 50 }],
    ['by the motorway', [seen(-8, north(12_000))], {}],
    ['a position that is off by a kilometre', [seen(-0.2, north(1_200))], {}],
    ['what somebody came by before, chosen on the map', [{ ...north(12_000), at: -4 * minute }], {}],
    ['a day before', [seen(-24 * 60 - 1, north(900_000))], {}],
    [
      'one jump of the position, there and back',
      [seen(-6), seen(-3, north(8_000))],
      { 'impossible-travel': 50 },
    ],
    [
      'again and again',
      [seen(-9), seen(-6, north(12_000)), seen(-3)].map((one, index) =>
        index === 2 ? { ...one, ...north(24_000) } : one,
      ),
      { 'impossible-travel': 100 },
    ],
    [
      'what came since: the first of two tells as much as the second',
      [seen(4, north(12_000))],
      { 'impossible-travel': 50 },
    ],
    [
      'two jumps of the position, a day apart',
      [
        seen(-6),
        seen(-3, north(8_000)),
        seen(24 * 60 + 4),
        seen(24 * 60 + 7, north(8_000)),
        seen(24 * 60 + 10),
      ],
      { 'impossible-travel': 50 },
    ],
    [
      'the first of a day of jumps',
      [seen(3, north(12_000)), seen(6, north(24_000)), seen(9)],
      { 'impossible-travel': 100 },
    ],
    [
      'others had such hops, this report none',
      [seen(-90, north(30_000)), seen(-86, north(2_000)), seen(-1)],
      {},
    ],
  ])('%s', (_what, others, expected) => {
    expect(weights({ others })).toEqual(expected);
  });

  test('the reason tells how far and how fast', () => {
    expect(weighed({ others: [seen(-4, north(12_000))] })).toMatchObject([
      { reason: '与本人相邻一次上报相距 12.0 公里，只隔 4 分钟。' },
    ]);
  });

  test('a chosen place says nothing of where he is now, either', () => {
    expect(weights({ sighting: { ...gate, at: 0 }, others: [seen(-4, north(12_000))] })).toEqual({});
  });
});

describe('far from the photo', () => {
  test.each<[number, number | undefined]>([
    [300, undefined],
    [700, 40],
    [5_000, 60],
    [60_000, 100],
  ])('%s m', (metres, weight) => {
    const photos = [{ captured: north(metres), earlier: [] }];
    expect(weights({ photos })).toEqual(weight === undefined ? {} : { 'far-from-photo': weight });
  });

  test('one photo that was taken there is enough, in whichever datum its camera writes', () => {
    const [far, there] = [north(9_000), fromWgs84(gate, 'gcj02')].map((captured) => ({
      captured,
      earlier: [],
    }));
    expect(weights({ photos: [far, there].flatMap((photo) => photo ?? []) })).toEqual({});
  });
});

describe('bursts', () => {
  /** So many before this one – or, below zero, since –, each so many seconds and metres apart. */
  const row = (count: number, seconds: number, metres: number) =>
    Array.from({ length: Math.abs(count) }, (_, index) =>
      seen((-Math.sign(count) * (index + 1) * seconds) / 60, north(Math.sign(count) * (index + 1) * metres)),
    );

  /** From one end of it to the other each time. */
  const yard = (count: number) =>
    Array.from({ length: count }, (_, index) => seen(-0.75 * (index + 1), north(index % 2 ? 120 : 0)));

  test.each<[string, Sighting[], Record<string, number>]>([
    ['a messy corner', row(6, 60, 2), {}],
    ['eight from one spot', row(7, 60, 2), { burst: 50 }],
    ['back and forth in a yard, one every three quarters of a minute', yard(11), { burst: 100 }],
    ['twelve from one spot', row(11, 30, 2), { burst: 100 }],
    ['a walk along a street after a storm', row(13, 45, 60), {}],
    ['one every half a minute', row(18, 30, 60), { burst: 50 }],
    ['faster than anybody takes photos', row(30, 15, 60), { burst: 100 }],
    ['an hour’s work', row(60, 60, 60), {}],
    ['the first of twenty, one every half a minute', row(-19, 30, 60), { burst: 50 }],
    ['one from the middle of it', [...row(9, 30, 60), ...row(-9, 30, 60)], { burst: 50 }],
    ['the middle of a long walk', [...row(13, 45, 60), ...row(-13, 45, 60)], {}],
    [
      'twelve before it and twelve after it, each in ten minutes',
      [...row(12, 50, 60), ...row(-12, 50, 60)],
      {},
    ],
  ])('%s', (_what, others, expected) => {
    expect(weights({ others })).toEqual(expected);
  });

  test('the reason counts', () => {
    expect(weighed({ others: row(7, 60, 2) })).toMatchObject([
      { reason: '10 分钟内上报了 8 件，其中 8 件在同一处（150 米内）。' },
    ]);
  });
});

test.each([
  [0, {}],
  [4, {}],
  [5, { 'shared-device': 50 }],
  [8, { 'shared-device': 100 }],
])('%s people report from one device', (deviceAccounts, expected) => {
  expect(weights({ deviceAccounts })).toEqual(expected);
});

test('whoever stays at a human pace, on his own phone and with his own photos, is never noticed', () => {
  const walk = fc.array(
    fc.record({
      minutes: fc.integer({ min: 2, max: 90 }),
      part: fc.double({ min: 0.05, max: 0.9, noNaN: true }),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(walk, (steps) => {
      let [at, metres] = [0, 0];
      const others = steps.map(({ minutes, part }) => {
        at -= minutes;
        // At least across the street, at most as fast as a car.
        metres += Math.max(40, part * minutes * 60 * usualSignalRules.travel.fastest);
        return seen(at, north(metres));
      });
      expect(weighed({ others })).toEqual([]);
    }),
  );
});
