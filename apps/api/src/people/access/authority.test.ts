import { holds, organisationsOf } from './authority';
import type { Grant } from './grants';

const path = ['1', '12', '123', '1234'];
const actor = (...grants: Grant[]) => ({ grants });

test.each<[string, Grant, boolean]>([
  ['a grid worker over his own grid', { role: 'worker', areaCode: '1234' }, true],
  ['a worker of the community above', { role: 'worker', areaCode: '123' }, true],
  ['a worker of the grid next door', { role: 'worker', areaCode: '1235' }, false],
  ['a worker below the place', { role: 'worker', areaCode: '12345' }, false],
  ['another role over the same grid', { role: 'leader', areaCode: '1234' }, false],
  ['the role for the whole city', { role: 'worker' }, true],
  ['the role for an organisation only', { role: 'worker', organisationId: 'o' }, false],
  [
    'the role for an organisation in this area',
    { role: 'worker', areaCode: '12', organisationId: 'o' },
    true,
  ],
])('%s: %j holds it: %s', (_what, grant, expected) => {
  expect(holds(actor(grant), 'worker', path)).toBe(expected);
});

test('one fitting grant among several is enough, none is none', () => {
  expect(
    holds(actor({ role: 'worker', areaCode: '9' }, { role: 'worker', areaCode: '12' }), 'worker', path),
  ).toBe(true);
  expect(holds(actor(), 'worker', path)).toBe(false);
});

test('organisations are named once, however many roles one has in them', () => {
  const person = actor(
    { role: 'department', organisationId: 'water' },
    { role: 'property', organisationId: 'gate' },
    { role: 'department', organisationId: 'water', areaCode: '1' },
    { role: 'worker', areaCode: '1' },
  );
  expect(organisationsOf(person)).toEqual(['water', 'gate']);
});
