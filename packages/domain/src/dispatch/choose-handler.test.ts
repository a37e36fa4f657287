import fc from 'fast-check';
import { type Candidate, type Choice, chooseHandler } from './choose-handler';

const city = '420100000000';
const district = '420106000000';
const street = '420106015000';
const community = '420106015001';
const grid = '42010601500101';
const path = [city, district, street, community, grid];
const elsewhere = '42010601500102';

function candidate(personId: string, more: Partial<Candidate> = {}): Candidate {
  return { personId, displayName: personId, areaCode: grid, openCount: 0, ...more };
}

const idleFor = (hours: number) => new Date(Date.UTC(2023, 8, 12) - hours * 3_600_000);

describe('who handles a report', () => {
  it.each<[string, Candidate[], string | undefined, Choice['reason'] | undefined]>([
    ['nobody, when nobody is there', [], undefined, undefined],
    [
      'nobody, when everybody works elsewhere',
      [candidate('a', { areaCode: elsewhere })],
      undefined,
      undefined,
    ],
    ['the only one', [candidate('a')], 'a', 'only-one'],
    [
      'the one in the grid before the one in the community',
      [candidate('a', { areaCode: community }), candidate('b', { openCount: 9 })],
      'b',
      'only-one',
    ],
    [
      'the one in the community when the grid has none',
      [candidate('a', { areaCode: street }), candidate('b', { areaCode: community })],
      'b',
      'only-one',
    ],
    [
      'the one with less in hand',
      [candidate('a', { openCount: 3 }), candidate('b', { openCount: 2 })],
      'b',
      'least-loaded',
    ],
    [
      'the one who has been idle for longer',
      [candidate('a', { lastAssignedAt: idleFor(1) }), candidate('b', { lastAssignedAt: idleFor(2) })],
      'b',
      'longest-idle',
    ],
    [
      'the one who has never had any',
      [candidate('a', { lastAssignedAt: idleFor(900) }), candidate('b')],
      'b',
      'longest-idle',
    ],
    ['the first by id when all is equal', [candidate('b'), candidate('a')], 'a', 'first-listed'],
    [
      'the less loaded even if less idle',
      [candidate('a', { openCount: 1 }), candidate('b', { lastAssignedAt: idleFor(0) })],
      'b',
      'least-loaded',
    ],
  ])('%s', (_case, candidates, personId, reason) => {
    const { handler, why } = chooseHandler(path, candidates);
    expect(handler?.personId).toBe(personId);
    if (reason) expect(why).toMatchObject({ rule: 'grid-worker', reason });
    else expect(why).toEqual({ rule: 'nobody-fits', considered: 0 });
  });

  it('says why the others were passed over', () => {
    const { why } = chooseHandler(path, [
      candidate('chosen', { lastAssignedAt: idleFor(5) }),
      candidate('busy', { openCount: 2 }),
      candidate('fresh', { lastAssignedAt: idleFor(1) }),
      candidate('twin', { lastAssignedAt: idleFor(5) }),
      candidate('above', { areaCode: street }),
      candidate('elsewhere', { areaCode: elsewhere }),
    ]);
    expect(why).toEqual({
      rule: 'grid-worker',
      areaCode: grid,
      considered: 5,
      reason: 'first-listed',
      openCount: 0,
      others: [
        { personId: 'twin', because: 'listed-later' },
        { personId: 'fresh', because: 'less-idle' },
        { personId: 'busy', because: 'more-loaded' },
        { personId: 'above', because: 'farther-up' },
      ],
    });
  });

  it('counts somebody who has both the grid and its community once, where he is nearest', () => {
    const { handler, why } = chooseHandler(path, [candidate('a', { areaCode: community }), candidate('a')]);
    expect(handler).toMatchObject({ personId: 'a', areaCode: grid });
    expect(why).toMatchObject({ considered: 1, reason: 'only-one', others: [] });
  });

  it('names at most five of those who were passed over, and counts all', () => {
    const { why } = chooseHandler(
      path,
      'abcdefgh'.split('').map((id) => candidate(id)),
    );
    expect(why).toMatchObject({ considered: 8, others: { length: 5 } });
  });
});

/** People with loads and idle times that often tie. */
const someCandidates = fc.uniqueArray(
  fc.record({
    personId: fc.constantFrom(...'abcdefghijkl'.split('')),
    areaCode: fc.constantFrom(...path, elsewhere, '42010601500101000'),
    openCount: fc.integer({ min: 0, max: 3 }),
    lastAssignedAt: fc.option(fc.integer({ min: 0, max: 3 }).map(idleFor), { nil: undefined }),
  }),
  { selector: (one) => one.personId, maxLength: 12 },
);
const people = someCandidates.map((list) => list.map((one) => candidate(one.personId, one)));
const shuffled = people.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
);

describe('for whatever people', () => {
  it('the answer does not depend on the order in which they are listed', () => {
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(chooseHandler(path, other)).toEqual(chooseHandler(path, list));
      }),
    );
  });

  it('it is never somebody outside the path, and only nobody when nobody fits', () => {
    fc.assert(
      fc.property(people, (list) => {
        const { handler } = chooseHandler(path, list);
        const fitting = list.filter((one) => path.includes(one.areaCode));
        if (handler) expect(path).toContain(handler.areaCode);
        else expect(fitting).toEqual([]);
      }),
    );
  });

  it('nobody who is at least as near has less in hand', () => {
    fc.assert(
      fc.property(people, (list) => {
        const { handler } = chooseHandler(path, list);
        if (!handler) return;
        const asNear = list.filter((one) => path.indexOf(one.areaCode) >= path.indexOf(handler.areaCode));
        expect(asNear.filter((one) => one.openCount < handler.openCount)).toEqual([]);
      }),
    );
  });

  it('the list itself stays as it was', () => {
    fc.assert(
      fc.property(people, (list) => {
        const before = structuredClone(list);
        chooseHandler(path, list);
        expect(list).toEqual(before);
      }),
    );
  });
});
