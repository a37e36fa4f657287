import { deedOfAnswer, isAskedOfFix } from './asked-of-fix';
import type { Question } from './decide';
import type { Relation, Status } from './words';

const now = new Date('2024-03-01T04:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

function question(relation: Relation, status: Status, over: Partial<Question['facts']> = {}): Question {
  return {
    status,
    relations: [relation, 'signed-in'],
    now,
    facts: {
      actorId: 'asker',
      resolvedAt: daysAgo(6),
      resolvedBy: 'worker',
      ...(status === 'closed' ? { closedAt: daysAgo(5) } : {}),
      declineContested: false,
      rated: false,
      extensions: 0,
      transfers: 0,
      isCommonSuperior: false,
      bound: false,
      openRequests: [],
      following: relation === 'follower',
      reported: relation !== 'follower',
      mergedReports: 0,
      handlesIt: false,
      handledIt: false,
      agreedToExtend: false,
      fixDoubted: false,
      reporterAgreed: false,
      mayAppeal: false,
      ...over,
    },
  };
}

describe('the question whether it is fixed', () => {
  test.each<[Relation, boolean]>([
    ['reporter', true],
    ['co-reporter', true],
    ['follower', true],
    ['signed-in', false],
    ['leader', false],
    ['former-assignee', false],
  ])('is for the %s: %s', (relation, asked) => {
    for (const status of ['resolved', 'closed'] as const)
      expect(isAskedOfFix(question(relation, status), undefined)).toBe(asked);
  });

  test.each<Status>(['submitted', 'dispatched', 'accepted', 'suspended', 'declined', 'merged', 'withdrawn'])(
    'is not asked of what is %s',
    (status) => expect(isAskedOfFix(question('reporter', status), undefined)).toBe(false),
  );

  test('is not for who fixed it, or helped with it', () => {
    expect(isAskedOfFix(question('reporter', 'resolved', { resolvedBy: 'asker' }), undefined)).toBe(false);
    expect(isAskedOfFix(question('follower', 'closed', { handledIt: true }), undefined)).toBe(false);
  });

  test('may be answered anew until it is closed, and then once within 7 days', () => {
    expect(isAskedOfFix(question('follower', 'resolved'), 'fixed')).toBe(true);
    expect(isAskedOfFix(question('follower', 'closed'), 'fixed')).toBe(false);
    const atTheEnd = question('follower', 'closed', { closedAt: daysAgo(7) });
    expect(isAskedOfFix(atTheEnd, undefined)).toBe(true);
    expect(isAskedOfFix({ ...atTheEnd, now: new Date(now.getTime() + 1) }, undefined)).toBe(false);
  });

  test('is not asked of what was closed without a fix', () => {
    const { resolvedAt: _, ...facts } = question('reporter', 'closed').facts;
    expect(isAskedOfFix({ ...question('reporter', 'closed'), facts }, undefined)).toBe(false);
  });
});

describe('an answer', () => {
  const resolved = (relation: Relation) => question(relation, 'resolved');
  const closed = (relation: Relation) => question(relation, 'closed');

  test.each([
    ['fixed', resolved('reporter'), 'confirm'],
    ['so-so', resolved('reporter'), 'confirm'],
    ['not-fixed', resolved('reporter'), 'contest'],
    ['not-fixed', resolved('co-reporter'), 'contest'],
    ['not-fixed', closed('reporter'), 'reopen'],
    ['not-fixed', closed('co-reporter'), 'reopen'],
    ['fixed', resolved('co-reporter'), undefined],
    ['not-fixed', resolved('follower'), undefined],
    ['not-fixed', closed('follower'), undefined],
    ['fixed', closed('co-reporter'), undefined],
    ['not-fixed', question('co-reporter', 'closed', { closedAt: daysAgo(8) }), undefined],
    ['fixed', closed('reporter'), undefined],
    ['not-fixed', question('reporter', 'declined'), undefined],
    ['fixed', question('reporter', 'resolved', { reporterAgreed: true, fixDoubted: true }), undefined],
  ] as const)('"%s" does what the lifecycle allows its giver (%#)', (answer, asked, deed) => {
    expect(deedOfAnswer(answer, asked)).toBe(deed);
  });
});
