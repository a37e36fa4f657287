import { commonPathOf, sharedPath } from './common-path';
import type { AssignmentRow } from './report-row';

const place = ['city', 'district', 'street', 'community', 'grid'];

function buildLead(over: Partial<AssignmentRow>): AssignmentRow {
  return {
    id: 'part',
    kind: 'lead',
    personId: 'he',
    organisationId: null,
    claimedBy: null,
    claimStands: false,
    areaCode: null,
    areaCodes: null,
    accepted: false,
    displayName: '某人',
    role: 'worker',
    endReason: 'transferred',
    ended: true,
    ...over,
  };
}

const company = { personId: null, organisationId: 'company' };

test.each<[string, Partial<AssignmentRow>[], string[]]>([
  ['nobody', [], place],
  ['the grid’s worker', [{ areaCode: 'grid' }], place],
  ['the community’s leader', [{ areaCode: 'community' }], place.slice(0, 4)],
  ['the next grid’s worker', [{ areaCodes: [...place.slice(0, 4), 'next'] }], place.slice(0, 4)],
  ['another street’s worker', [{ areaCodes: ['city', 'district', 'other'] }], ['city', 'district']],
  ['another district’s worker', [{ areaCodes: ['city', 'other', 'street'] }], ['city']],
  ['an organisation, which counts for the district', [company], ['city', 'district']],
  ['an organisation of another time', [{ ...company, areaCodes: ['city', 'other'] }], ['city']],
  ['somebody who serves the whole city', [{ areaCodes: ['city'] }], ['city']],
  [
    'several',
    [{ areaCode: 'grid' }, { areaCodes: ['city', 'district', 'other'] }, { areaCode: 'grid' }],
    ['city', 'district'],
  ],
  ['who only helped does not count', [{ kind: 'co', areaCodes: ['city', 'other'] }], place],
])('over its place and %s', (_, leads, expected) => {
  expect(commonPathOf({ areaCodes: place, assignments: leads.map(buildLead) })).toEqual(expected);
});

test('two paths share what comes before they part', () => {
  expect(sharedPath(['a', 'b'], ['a', 'b', 'c'])).toEqual(['a', 'b']);
  expect(sharedPath(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual(['a']);
  expect(sharedPath(['a'], ['b'])).toEqual([]);
});
