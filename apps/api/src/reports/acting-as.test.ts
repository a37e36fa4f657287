import type { Relation } from '@weilinli/domain';
import type { Grant } from '../people';
import { actingAs } from './acting-as';
import type { AssignmentRow } from './report-row';

const part: AssignmentRow = {
  id: 'part',
  kind: 'lead',
  personId: 'he',
  organisationId: null,
  claimedBy: null,
  claimStands: false,
  areaCode: 'grid',
  areaCodes: null,
  accepted: false,
  displayName: '某人',
  role: 'worker',
  endReason: null,
  ended: false,
};
const forTheCompany: AssignmentRow = {
  ...part,
  kind: 'co',
  personId: null,
  organisationId: 'company',
  areaCode: null,
};
const report = {
  areaCodes: ['city', 'street', 'grid'],
  neighbourCodes: ['next'],
  assignments: [part, forTheCompany],
};

const everything: Grant[] = [
  { role: 'courier' },
  { role: 'leader', areaCode: 'elsewhere' },
  { role: 'leader', areaCode: 'street' },
  { role: 'worker', areaCode: 'next' },
  { role: 'worker', areaCode: 'grid' },
  { role: 'property', organisationId: 'company' },
  { role: 'dispatcher' },
  { role: 'admin' },
];

test.each<[Relation, Grant | undefined]>([
  ['reporter', undefined],
  ['follower', undefined],
  ['former-assignee', undefined],
  ['leader', { role: 'leader', areaCode: 'street' }],
  ['dispatcher', { role: 'dispatcher' }],
  ['admin', { role: 'admin' }],
  ['neighbour', { role: 'worker', areaCode: 'next' }],
  ['assignee', { role: 'worker', areaCode: 'grid' }],
  ['co-handler', { role: 'property', organisationId: 'company' }],
])('as %s somebody with every role acts under %j', (relation, expected) => {
  const actor = { id: 'he', displayName: '他', grants: everything };
  expect(actingAs(report, { actor, relation }).actingAs).toEqual(expected);
});

test('who was given it in a role that he no longer holds acts under one that he has', () => {
  const grants: Grant[] = [{ role: 'resident' }, { role: 'leader', areaCode: 'street' }];
  const acted = actingAs(report, { actor: { id: 'he', displayName: '他', grants }, relation: 'assignee' });
  expect(acted).toEqual({ actingAs: { role: 'leader', areaCode: 'street' } });
});
