import fc from 'fast-check';
import { availableActions, decide, needsOf, type Question, variantOf } from './decide';
import type { GuardFacts } from './guards';
import {
  type Action,
  actions,
  type Relation,
  relations,
  requestKinds,
  type Status,
  statuses,
  variants,
} from './words';

const now = new Date('2023-09-12T04:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

/** Nothing out of the ordinary. */
const plain = {
  declineContested: false,
  rated: false,
  extensions: 0,
  transfers: 0,
  isCommonSuperior: false,
  bound: false,
  openRequests: [],
  following: false,
  reported: false,
  mergedReports: 0,
  handlesIt: false,
  handledIt: false,
  agreedToExtend: false,
  fixDoubted: false,
  reporterAgreed: false,
  mayAppeal: false,
} as const;

/** A report that has gone the ordinary way so far; the one who asks is not the one who fixed it. */
const ordinary: Record<Status, GuardFacts> = {
  submitted: facts({}),
  dispatched: facts({}),
  accepted: facts({ acceptedAt: ago(1) }),
  suspended: facts({ acceptedAt: ago(2), madeSafeAt: ago(1) }),
  resolved: facts({ acceptedAt: ago(3), madeSafeAt: ago(2), resolvedAt: ago(1), resolvedBy: 'worker' }),
  closed: facts({ acceptedAt: ago(4), resolvedAt: ago(2), resolvedBy: 'worker', closedAt: ago(1) }),
  declined: facts({}),
  merged: facts({}),
  withdrawn: facts({}),
};

function facts(known: Partial<GuardFacts>): GuardFacts {
  return { ...plain, actorId: 'asker', resolveBy: ago(-20), makeSafeBy: ago(-2), ...known };
}

/** Whoever has something to do with a report may say something about it. */
const involvedMayRemark: Partial<Record<Relation, string>> = {
  reporter: 'remark',
  'co-reporter': 'remark',
  assignee: 'remark',
  'co-handler': 'remark',
  'former-assignee': 'remark',
  neighbour: 'remark',
  leader: 'remark',
  dispatcher: 'remark',
  admin: 'remark',
};

/** What each may do to an ordinary report. Written by hand from the plan: it is not derived from the table. */
const expected: Record<Status, Partial<Record<Relation, string>>> = {
  submitted: {
    ...involvedMayRemark,
    reporter: 'withdraw remark',
    system: 'assign',
    leader: 'decline assign supervise merge remark',
    dispatcher: 'decline assign supervise recategorise relocate merge remark',
    'signed-in': 'follow',
  },
  dispatched: {
    ...involvedMayRemark,
    reporter: 'withdraw remark',
    assignee: 'accept return request remark',
    'co-handler': 'return remark',
    system: 'return assign',
    leader: 'decline assign transfer extend supervise merge remark',
    dispatcher: 'decline assign transfer extend supervise recategorise relocate merge remark',
    'signed-in': 'follow',
  },
  accepted: {
    ...involvedMayRemark,
    assignee: 'return make-safe resolve request remark',
    'co-handler': 'return make-safe remark',
    system: 'return assign',
    leader: 'decline assign transfer extend supervise merge remark',
    dispatcher: 'decline assign transfer extend supervise recategorise relocate merge remark',
    'signed-in': 'follow',
  },
  suspended: {
    ...involvedMayRemark,
    'co-handler': 'return remark',
    leader: 'assign resume remark',
    dispatcher: 'assign resume remark',
    system: 'assign resume',
    'signed-in': 'follow',
  },
  resolved: {
    ...involvedMayRemark,
    reporter: 'confirm contest remark',
    'co-reporter': 'contest remark',
    leader: 'verify exempt remark',
    dispatcher: 'verify exempt remark',
    'signed-in': 'follow',
  },
  closed: {
    ...involvedMayRemark,
    reporter: 'reopen rate remark',
    'co-reporter': 'reopen remark',
    leader: 'exempt remark',
    dispatcher: 'exempt remark',
  },
  declined: { ...involvedMayRemark, reporter: 'contest remark' },
  merged: {
    ...involvedMayRemark,
    leader: 'unmerge remark',
    dispatcher: 'unmerge remark',
    system: 'merge',
  },
  withdrawn: {},
};

const ways = [undefined, ...variants] as const;
const allowedSomehow = (action: Action, question: Question) =>
  ways.some((way) => decide(action, question, way).allowed);

describe('what each person may do', () => {
  const cases = statuses.flatMap((status) =>
    relations.map((relation) => ({ status, relation, may: expected[status][relation] ?? '' })),
  );

  it.each(cases)('$relation of a report that is $status: [$may]', ({ status, relation, may }) => {
    const question: Question = { status, relations: [relation], facts: ordinary[status], now };
    expect(availableActions(question).join(' ')).toBe(may);
    const permitted = actions.filter((action) => allowedSomehow(action, question));
    expect(permitted.join(' ')).toBe(may);
  });

  it('lets the system dispatch what is submitted, and nobody else', () => {
    for (const relation of relations) {
      const question: Question = {
        status: 'submitted',
        relations: [relation],
        facts: ordinary.submitted,
        now,
      };
      expect(decide('dispatch', question).allowed).toBe(relation === 'system');
    }
  });
});

describe('where an action leads', () => {
  it.each<[Action, Relation, Status, string]>([
    ['accept', 'assignee', 'dispatched', 'accepted'],
    ['return', 'assignee', 'dispatched', 'submitted'],
    ['return', 'assignee', 'accepted', 'submitted'],
    ['make-safe', 'assignee', 'accepted', 'unchanged'],
    ['resolve', 'assignee', 'accepted', 'resolved'],
    ['assign', 'dispatcher', 'submitted', 'dispatched'],
    ['assign', 'leader', 'accepted', 'dispatched'],
    ['decline', 'dispatcher', 'submitted', 'declined'],
    ['confirm', 'reporter', 'resolved', 'closed'],
    ['contest', 'reporter', 'resolved', 'accepted'],
    ['contest', 'reporter', 'declined', 'submitted'],
    ['withdraw', 'reporter', 'dispatched', 'withdrawn'],
    ['rate', 'reporter', 'closed', 'unchanged'],
  ])('%s by the %s of a %s report leads to %s', (action, relation, status, to) => {
    const decision = decide(action, { status, relations: [relation], facts: ordinary[status], now });
    expect(decision).toMatchObject({ allowed: true, relation, transition: { to } });
  });

  it('a check that is passed is a fact, one that failed is rework', () => {
    const question: Question = { status: 'resolved', relations: ['leader'], facts: ordinary.resolved, now };
    expect(decide('verify', question, 'passed')).toMatchObject({ transition: { to: 'unchanged' } });
    expect(decide('verify', question, 'failed')).toMatchObject({ transition: { to: 'accepted' } });
  });

  it('a doubted fix is closed by the second of two words, whichever comes first', () => {
    const ask = (action: Action, relation: Relation, more: Partial<GuardFacts>) => {
      const facts = { ...ordinary.resolved, fixDoubted: true, ...more };
      const way = variantOf(action, {
        outcome: 'passed',
        doubted: facts.fixDoubted && !facts.verifiedAt,
        agreed: facts.reporterAgreed,
      });
      return decide(action, { status: 'resolved', relations: [relation], facts, now }, way);
    };
    expect(ask('confirm', 'reporter', {})).toMatchObject({ transition: { to: 'unchanged' } });
    expect(ask('confirm', 'reporter', { reporterAgreed: true })).toMatchObject({
      because: 'reporter-silent',
    });
    expect(ask('verify', 'leader', { reporterAgreed: true })).toMatchObject({ transition: { to: 'closed' } });
    expect(ask('verify', 'leader', {})).toMatchObject({ transition: { to: 'unchanged' } });
    expect(ask('confirm', 'reporter', { verifiedAt: ago(0) })).toMatchObject({
      transition: { to: 'closed' },
    });
  });

  it('says why not: the status, the relation, or the guard that stopped it', () => {
    const ask = (action: Action, status: Status, relation: Relation, more: Partial<GuardFacts> = {}) =>
      decide(action, { status, relations: [relation], facts: { ...ordinary[status], ...more }, now });
    expect(ask('accept', 'accepted', 'assignee')).toEqual({ allowed: false, because: 'status' });
    expect(ask('accept', 'dispatched', 'reporter')).toEqual({ allowed: false, because: 'relation' });
    expect(ask('withdraw', 'dispatched', 'reporter', { acceptedAt: ago(1) })).toEqual({
      allowed: false,
      because: 'never-accepted',
    });
    expect(ask('confirm', 'resolved', 'reporter', { resolvedBy: 'asker' })).toEqual({
      allowed: false,
      because: 'not-the-fixer',
    });
  });

  it('does not take a check without its outcome', () => {
    const question: Question = { status: 'resolved', relations: ['leader'], facts: ordinary.resolved, now };
    expect(decide('verify', question).allowed).toBe(false);
    expect(needsOf('verify')).toEqual(['outcome']);
  });

  it('acts under the first relation that permits it', () => {
    const question: Question = {
      status: 'submitted',
      relations: ['reporter', 'dispatcher', 'leader'],
      facts: ordinary.submitted,
      now,
    };
    expect(decide('assign', question)).toMatchObject({ relation: 'leader' });
    expect(decide('withdraw', question)).toMatchObject({ relation: 'reporter' });
  });
});

const someDate = fc.option(
  fc.integer({ min: -100, max: 1000 }).map((hours) => ago(hours)),
  { nil: undefined },
);
const someQuestion: fc.Arbitrary<Question> = fc.record({
  status: fc.constantFrom(...statuses),
  relations: fc.uniqueArray(fc.constantFrom(...relations)),
  facts: fc.record({
    actorId: fc.constantFrom('asker', 'worker'),
    acceptedAt: someDate,
    madeSafeAt: someDate,
    resolvedAt: someDate,
    resolvedBy: fc.constantFrom('asker', 'worker', undefined),
    verifiedAt: someDate,
    closedAt: someDate,
    resolveBy: someDate,
    declineContested: fc.boolean(),
    rated: fc.boolean(),
    makeSafeBy: someDate,
    extensions: fc.integer({ min: 0, max: 2 }),
    transfers: fc.integer({ min: 0, max: 3 }),
    isCommonSuperior: fc.boolean(),
    bound: fc.boolean(),
    openRequests: fc.subarray([...requestKinds]),
    following: fc.boolean(),
    reported: fc.boolean(),
    mergedReports: fc.integer({ min: 0, max: 2 }),
    handlesIt: fc.boolean(),
    handledIt: fc.boolean(),
    agreedToExtend: fc.boolean(),
    fixDoubted: fc.boolean(),
    reporterAgreed: fc.boolean(),
    mayAppeal: fc.boolean(),
  }),
  now: fc.constant(now),
});

describe('for whatever facts', () => {
  it('offers exactly what is allowed', () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const offered = availableActions(question);
        for (const action of actions) {
          expect(offered.includes(action)).toBe(allowedSomehow(action, question));
        }
      }),
    );
  });

  it('gives a person with two relations what either gives, and no more', () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const together = availableActions(question);
        const alone = question.relations.flatMap((relation) =>
          availableActions({ ...question, relations: [relation] }),
        );
        expect(new Set(together)).toEqual(new Set(alone));
      }),
    );
  });

  it('never lets the one who fixed it confirm, contest or verify', () => {
    fc.assert(
      fc.property(someQuestion, (question) => {
        const fixer = { ...question, status: 'resolved' as const };
        const asFixer = { ...fixer, facts: { ...fixer.facts, resolvedBy: fixer.facts.actorId } };
        const checks = ['confirm', 'contest', 'verify'];
        expect(availableActions(asFixer).filter((action) => checks.includes(action))).toEqual([]);
      }),
    );
  });
});
