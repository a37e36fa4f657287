import type { EscalationLevel } from '@weilinli/domain';
import { heardAt, type Superiors, type Surroundings } from './hearers';

const path = [
  { code: 'city', kind: 'city' },
  { code: 'district', kind: 'district' },
  { code: 'street', kind: 'street' },
  { code: 'community', kind: 'community' },
  { code: 'grid', kind: 'grid' },
] as const;

const leader = (areaCode: string): Superiors => ({
  role: 'leader',
  areaCode,
  personIds: [`leader of ${areaCode}`],
});
const dispatcher = (areaCode: string): Superiors => ({
  role: 'dispatcher',
  areaCode,
  personIds: [`desk of ${areaCode}`],
});
const admin: Superiors = { role: 'admin', areaCode: null, personIds: ['admin'] };
const everybody: Surroundings = {
  path,
  handlerIds: ['worker', 'co-handler'],
  superiors: [
    leader('community'),
    leader('grid'),
    dispatcher('street'),
    dispatcher('district'),
    dispatcher('city'),
    admin,
  ],
};
const without = (...gone: Superiors[]): Surroundings => ({
  ...everybody,
  superiors: everybody.superiors.filter(
    (one) => !gone.some(({ role, areaCode }) => role === one.role && areaCode === one.areaCode),
  ),
});

test.each<[string, EscalationLevel, Surroundings, string[]]>([
  ['those who handle it', 'worker', everybody, ['worker', 'co-handler']],
  [
    'the nearest desk, where nobody handles it',
    'worker',
    { ...everybody, handlerIds: [] },
    ['desk of street'],
  ],
  ['the leader of the deepest area that has one', 'leader', everybody, ['leader of grid']],
  ['the leader above, where the grid has none', 'leader', without(leader('grid')), ['leader of community']],
  [
    'the nearest desk, where there is no leader at all',
    'leader',
    without(leader('grid'), leader('community')),
    ['desk of street'],
  ],
  ['the dispatchers of the street', 'street', everybody, ['desk of street']],
  [
    'those of the district, where the street has none',
    'street',
    without(dispatcher('street')),
    ['desk of district'],
  ],
  ['the dispatchers of the district', 'district', everybody, ['desk of district']],
  [
    'those of the city, where the district has none',
    'district',
    without(dispatcher('district')),
    ['desk of city'],
  ],
  [
    'the administrators, where nobody else is left',
    'district',
    { ...everybody, superiors: [dispatcher('street'), admin] },
    ['admin'],
  ],
  [
    'those above, where the place lies in no street',
    'street',
    { ...everybody, path: path.slice(0, 1) },
    ['desk of city'],
  ],
])('heard by %s (%s)', (_who, level, around, expected) => {
  expect(heardAt(level, around)).toEqual(expected);
});
