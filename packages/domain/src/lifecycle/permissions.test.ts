import { availableActions, decide, type Question } from './decide';
import { allowedSomehow, now, ordinary } from './testing/ordinary';
import { actions, type Relation, relations, type Status, statuses } from './words';

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
