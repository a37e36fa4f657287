import { awardsOf } from './awards-of';
import { entriesFor, type Holding, netWorth } from './entries-for';
import { type PointRules, shippedPointRules } from './rules';
import { caseOf, followed, handled, reported } from './testing/case-of';

const rulesOf = () => shippedPointRules;
const awards = (facts: Parameters<typeof caseOf>[0]) =>
  awardsOf(caseOf(facts), rulesOf).map(
    ({ reportId, personId, kind, state, points }) => `${personId} ${kind} ${reportId} ${state} ${points}`,
  );

describe('what a report is worth', () => {
  it.each([
    ['submitted, and nobody has had it', { status: 'submitted', dispatched: false } as const, 'none 0'],
    ['back on the desk', { status: 'submitted' } as const, 'pending 20'],
    ['dispatched', { status: 'dispatched' } as const, 'pending 20'],
    ['accepted', { status: 'accepted' } as const, 'pending 20'],
    ['suspended', { status: 'suspended' } as const, 'pending 20'],
    ['resolved', { status: 'resolved' } as const, 'pending 20'],
    ['closed', { status: 'closed' } as const, 'earned 20'],
    ['declined', { status: 'declined', reason: 'false' } as const, 'none 0'],
    ['withdrawn', { status: 'withdrawn' } as const, 'none 0'],
  ])('%s', (_case, facts, expected) => {
    expect(awards(facts)).toEqual([`ann found r1 ${expected}`]);
  });

  it.each([
    ['minor', 10],
    ['moderate', 20],
    ['serious', 50],
    ['critical', 100],
  ] as const)('%s is %i', (severity, points) => {
    expect(awards({ reports: [reported({ severity })] })).toEqual([`ann found r1 earned ${points}`]);
  });

  it('is told before anybody has been given it, though nothing is entered', () => {
    const [award] = awardsOf(caseOf({ status: 'submitted', dispatched: false }), rulesOf);
    expect(award).toMatchObject({ points: 0, worth: 20 });
    expect(award?.because).toContain('派出后计入待核实');
  });
});

describe('one hazard', () => {
  const three = [
    reported({ id: 'r2', reporterId: 'ben', minute: 2 }),
    reported({ id: 'r1', reporterId: 'ann', minute: 1 }),
    reported({ id: 'r3', reporterId: 'ann', minute: 3 }),
  ];

  it('pays the first in full, everybody else a share, and each once', () => {
    const followers = [followed({ personId: 'cyd' }), followed({ personId: 'ben', reportId: 'r2' })];
    expect(awards({ reports: three, followers })).toEqual([
      'ann found r1 earned 20',
      'ben helped r2 earned 2',
      'cyd helped r1 earned 2',
    ]);
  });

  it('has another first one where the first was not genuine', () => {
    const rulings = [{ reportId: 'r1', personId: 'ann', verdict: 'void', reason: 'copied' } as const];
    expect(awards({ reports: three.slice(0, 2), rulings })).toEqual([
      'ann found r1 none 0',
      'ben found r2 earned 20',
    ]);
  });

  it('pays one answer each, and its part-time handler – unless he reported it himself', () => {
    const answers = [
      { reportId: 'r1', personId: 'ann' },
      { reportId: 'r2', personId: 'ann' },
    ];
    expect(awards({ answers, partTimeHandler: handled('dan') })).toEqual([
      'ann found r1 earned 20',
      'ann answered r1 earned 1',
      'dan handled r1 earned 10',
    ]);
    expect(awards({ partTimeHandler: handled('ann') })).toEqual(['ann found r1 earned 20']);
    expect(awards({ partTimeHandler: handled('dan'), status: 'accepted' })).toEqual([
      'ann found r1 pending 20',
    ]);
  });
});

describe('signals', () => {
  const doubt = (weight: number) => ({ reportId: 'r1', personId: 'ann', weight });

  it.each([
    ['below the threshold are nothing', [doubt(99)], 'earned 20'],
    ['add up', [doubt(60), doubt(40)], 'held 20'],
    ['about others are theirs', [{ ...doubt(100), personId: 'ben' }], 'earned 20'],
  ])('%s', (_case, doubts, expected) => {
    expect(awards({ doubts })).toEqual([`ann found r1 ${expected}`]);
  });

  it('hold nothing back before it is fixed, and nothing once somebody has looked; the last word counts', () => {
    const word = (verdict: 'pay' | 'void') =>
      ({ reportId: 'r1', personId: 'ann', verdict, reason: 'other' }) as const;
    const doubts = [doubt(100)];
    expect(awards({ doubts, status: 'resolved' })).toEqual(['ann found r1 pending 20']);
    expect(awards({ doubts, rulings: [word('pay')] })).toEqual(['ann found r1 earned 20']);
    expect(awards({ doubts, rulings: [word('pay'), word('void')] })).toEqual(['ann found r1 none 0']);
  });
});

describe('caps', () => {
  it.each([
    ['the 20th of a day', { rankOfDay: 20 }, 20],
    ['the 21st of a day', { rankOfDay: 21 }, 0],
    ['the 5th of a kind at a place', { rankOfPlace: 5 }, 20],
    ['the 6th of a kind at a place', { rankOfPlace: 6 }, 0],
    ['the 60th of a month', { rankOfMonth: 60 }, 20],
    ['the 61st of a month', { rankOfMonth: 61 }, 10],
    ['the 121st of a month', { rankOfMonth: 121 }, 4],
  ])('%s', (_case, ranks, points) => {
    expect(awards({ reports: [reported(ranks)] })[0]).toMatch(
      points === 0 ? / 0$/ : new RegExp(` ${points}$`),
    );
  });

  it('are told', () => {
    const [late] = awardsOf(caseOf({ reports: [reported({ rankOfPlace: 6 })] }), rulesOf);
    expect(late?.because.at(-1)).toBe('200 米内同类问题每天计前 5 条, 这是第 6 条');
  });

  it('hold for handling, too, from the version on that has one', () => {
    const { handledADay, ...uncapped } = shippedPointRules;
    const worth = (rankOfDay: number, rules: PointRules = shippedPointRules) =>
      awardsOf(caseOf({ partTimeHandler: handled('dan', rankOfDay) }), () => rules)[1];
    expect(worth(handledADay)).toMatchObject({ points: 10, because: ['兼职网格员处置 10 分'] });
    expect(worth(handledADay + 1)).toMatchObject({
      ...{ kind: 'handled', points: 0, worth: 0 },
      because: ['兼职网格员处置 10 分', '每天计前 20 件处置, 这是当天第 21 件'],
    });
    expect(worth(handledADay + 1, uncapped)?.points).toBe(10);
    expect(worth(1, { ...shippedPointRules, handledADay: 0 })?.points).toBe(0);
  });

  it('hold for following, too', () => {
    const eleventh = followed({ personId: 'cyd', rankOfDay: 11 });
    expect(awards({ followers: [eleventh] })[1]).toBe('cyd helped r1 earned 0');
  });
});

describe('the ledger', () => {
  const none: Holding = { state: 'none', points: 0 };
  const earned: Holding = { state: 'earned', points: 50 };
  const empty = { available: 0, debt: 0, held: 0, pending: 0 };

  it.each([
    ['what is expected', none, { state: 'pending', points: 50 } as const, empty, 'pending 50, issued -50'],
    [
      'what is earned',
      { state: 'pending', points: 50 } as const,
      earned,
      { ...empty, pending: 50 },
      'available 50, pending -50',
    ],
    [
      'what pays a debt first',
      none,
      earned,
      { ...empty, debt: 20 },
      'available 30, debt -20, claims 20, issued -30',
    ],
    ['what is taken back', earned, none, { ...empty, available: 80 }, 'available -50, issued 50'],
    [
      'what was spent already',
      earned,
      none,
      { ...empty, available: 20 },
      'available -20, debt 30, claims -30, issued 20',
    ],
    [
      'what waits again',
      earned,
      { state: 'held', points: 50 } as const,
      empty,
      'debt 50, held 50, claims -50, issued -50',
    ],
  ])('%s', (_case, from, to, balances, expected) => {
    const moves = entriesFor({ from, to, balances });
    expect(moves.map(({ account, points }) => `${account} ${points}`).join(', ')).toBe(expected);
    expect(moves.reduce((sum, { points }) => sum + points, 0)).toBe(0);
  });

  it('has a net worth of what there is less what is owed', () => {
    expect(netWorth({ available: 5, debt: 30, held: 2, pending: 10 })).toBe(-13);
  });
});
