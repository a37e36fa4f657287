import { relations, type Status, statuses } from '@weilinli/domain';
import type { Grant } from '../people';
import {
  handlesOrAnswers,
  relationsTo,
  seesFully,
  seesPublicly,
  seesReasonsOfDispatch,
  seesReporter,
  viewOf,
} from './policy';
import type { AssignmentRow } from './report-row';

const path = ['city', 'district', 'street', 'community', 'grid'];

function buildAssignment(over: Partial<AssignmentRow>): AssignmentRow {
  return {
    id: 'assignment',
    kind: 'lead',
    personId: null,
    organisationId: null,
    claimedBy: null,
    claimStands: false,
    areaCode: null,
    areaCodes: null,
    accepted: false,
    displayName: '某人',
    role: 'worker',
    endReason: null,
    ended: false,
    ...over,
  };
}

function buildKnown(assignments: AssignmentRow[] = []) {
  const status: Status = 'dispatched';
  return {
    reporterId: 'reporter',
    areaCodes: path,
    neighbourCodes: ['next-grid'],
    private: false,
    status,
    assignments,
    coReporterIds: [],
    followerIds: [],
  };
}

const actor = (id: string, ...grants: Grant[]) => ({ id, displayName: id, grants });

test('a person is whatever he is to a report, several things at once', () => {
  const report = buildKnown([
    buildAssignment({ personId: 'someone', ended: true, endReason: 'returned' }),
    buildAssignment({ organisationId: 'company' }),
  ]);
  const everything = actor(
    'reporter',
    { role: 'department', organisationId: 'company' },
    { role: 'leader', areaCode: 'community' },
    { role: 'dispatcher', areaCode: 'city' },
    { role: 'admin' },
  );
  expect(relationsTo(report, everything)).toEqual([
    'reporter',
    'assignee',
    'leader',
    'dispatcher',
    'admin',
    'signed-in',
  ]);
  expect(relationsTo(report, actor('someone'))).toEqual(['former-assignee', 'signed-in']);
  expect(relationsTo(report, actor('stranger'))).toEqual(['signed-in']);
});

test.each<[string, Grant, boolean]>([
  ['over the grid', { role: 'leader', areaCode: 'grid' }, true],
  ['over the city', { role: 'leader', areaCode: 'city' }, true],
  ['over another grid', { role: 'leader', areaCode: 'grid-2' }, false],
  ['below the grid', { role: 'leader', areaCode: 'grid01' }, false],
  ['whose grant names no area', { role: 'leader' }, true],
  ['of an organisation', { role: 'leader', organisationId: 'company' }, false],
])('a leader %s', (_, grant, answers) => {
  expect(relationsTo(buildKnown(), actor('somebody', grant)).includes('leader')).toBe(answers);
});

test('a worker of the place is nobody to a report that another has', () => {
  const report = buildKnown([buildAssignment({ personId: 'colleague' })]);
  const relations = relationsTo(report, actor('worker', { role: 'worker', areaCode: 'grid' }));
  expect(relations).toEqual(['signed-in']);
});

test('an assignment to a person is not his organisation’s, and one to an organisation is each member’s', () => {
  const member = actor('member', { role: 'department', organisationId: 'company' });
  const relations = (over: Partial<AssignmentRow>) =>
    relationsTo(buildKnown([buildAssignment(over)]), member);
  expect(relations({ organisationId: 'company' })).toEqual(['assignee', 'signed-in']);
  expect(relations({ personId: 'colleague' })).toEqual(['signed-in']);
  expect(relations({ personId: 'member', organisationId: null })).toEqual(['assignee', 'signed-in']);
  expect(relations({ organisationId: 'company', ended: true, endReason: 'closed' })).toEqual([
    'former-assignee',
    'signed-in',
  ]);
});

test('those involved see everything, but former handlers neither the reporter nor the reasons', () => {
  const seen = (
    ['reporter', 'assignee', 'former-assignee', 'leader', 'dispatcher', 'admin', 'signed-in'] as const
  ).map((relation) => {
    const relations = [relation, 'signed-in' as const];
    return [relation, seesFully(relations), seesReporter(relations), seesReasonsOfDispatch(relations)];
  });
  expect(seen).toEqual([
    ['reporter', true, true, false],
    ['assignee', true, true, true],
    ['former-assignee', true, false, false],
    ['leader', true, true, true],
    ['dispatcher', true, true, true],
    ['admin', true, true, true],
    ['signed-in', false, false, false],
  ]);
});

test('other people see what is or was done, not what came to nothing, nor what is nobody’s business', () => {
  const seen = statuses.filter((status) => seesPublicly({ status, private: false }));
  expect(seen).toEqual(['submitted', 'dispatched', 'accepted', 'suspended', 'resolved', 'closed']);
  expect(statuses.some((status) => seesPublicly({ status, private: true }))).toBe(false);
});

test('a follower keeps the public view when it ends, but not of what was taken back or is private', () => {
  const views = (known: { private: boolean }) =>
    statuses.filter((status) => viewOf({ ...known, status }, ['follower', 'signed-in']) === 'public');
  expect(views({ private: false })).toEqual(statuses.filter((status) => status !== 'withdrawn'));
  expect(views({ private: true })).toEqual([]);
  expect(viewOf({ private: true, status: 'merged' }, ['co-reporter', 'signed-in'])).toBe('full');
  expect(viewOf({ private: false, status: 'merged' }, ['signed-in'])).toBeUndefined();
});

test('who else reported the same is for those who handle it or answer for it', () => {
  const seeing = relations.filter((relation) => handlesOrAnswers([relation]));
  expect(seeing).toEqual(['assignee', 'co-handler', 'leader', 'dispatcher', 'admin']);
});

test('who looks after an area beside the place stands beside it; who has the whole city, or an office, does not', () => {
  const beside = actor('beside', { role: 'worker', areaCode: 'next-grid' });
  expect(relationsTo(buildKnown(), beside)).toEqual(['neighbour', 'signed-in']);
  expect(relationsTo(buildKnown(), actor('leader', { role: 'leader', areaCode: 'next-grid' }))).toContain(
    'neighbour',
  );
  expect(relationsTo(buildKnown(), actor('city', { role: 'worker' }))).toEqual(['signed-in']);
  expect(relationsTo(buildKnown(), actor('desk', { role: 'dispatcher', areaCode: 'next-grid' }))).toEqual([
    'signed-in',
  ]);
  expect(relationsTo({ ...buildKnown(), private: true }, beside)).toEqual(['signed-in']);
  expect([
    seesFully(['neighbour']),
    seesReporter(['neighbour']),
    seesReasonsOfDispatch(['neighbour']),
  ]).toEqual([true, false, false]);
});
