import type { Grant } from '../../people';
import { plansFor, requireDuty } from './policy';

const [city, street, community, grid] = ['420100000000', '420106015000', '420106015004', '42010601500404'];
const paths: Record<string, string[]> = {
  [street]: [city, street],
  [community]: [city, street, community],
  [grid]: [city, street, community, grid],
};
const pathOf = (code: string) => paths[code]?.map((one) => ({ code: one }));
const having = (...grants: Grant[]) => ({ id: 'p', displayName: '刘敏', grants });
const worker = having({ role: 'worker', areaCode: grid });

test.each<[string, Grant, boolean]>([
  ['the leader of his community', { role: 'leader', areaCode: community }, true],
  ['the dispatcher of his street', { role: 'dispatcher', areaCode: street }, true],
  ['an administrator', { role: 'admin' }, true],
  ['the leader of another community', { role: 'leader', areaCode: '420106015005' }, false],
  ['another worker of the grid', { role: 'worker', areaCode: grid }, false],
  ['a department', { role: 'department', organisationId: 'water' }, false],
  ['a dispatcher of his own company only', { role: 'property', organisationId: 'gate' }, false],
])('%s plans for a worker: %j → %s', (_, grant, plans) => {
  expect(plansFor(having(grant), worker, pathOf)).toBe(plans);
});

test('nobody plans for those above him', () => {
  const dispatcher = having({ role: 'dispatcher', areaCode: street });
  expect(plansFor(having({ role: 'leader', areaCode: community }), dispatcher, pathOf)).toBe(false);
});

test('who works for an organisation is planned for by administrators only', () => {
  const member = having({ role: 'department', organisationId: 'water' });
  expect(plansFor(having({ role: 'dispatcher', areaCode: city }), member, pathOf)).toBe(false);
  expect(plansFor(having({ role: 'admin' }), member, pathOf)).toBe(true);
});

test('where a courier also works counts, where he only lives does not', () => {
  const leader = having({ role: 'leader', areaCode: community });
  expect(plansFor(leader, having({ role: 'courier' }, { role: 'worker', areaCode: grid }), pathOf)).toBe(
    true,
  );
  expect(plansFor(leader, having({ role: 'resident', areaCode: grid }), pathOf)).toBe(false);
});

test('an area that is no longer on the map still has its own leader', () => {
  const gone = having({ role: 'worker', areaCode: '999' });
  expect(plansFor(having({ role: 'leader', areaCode: '999' }), gone, pathOf)).toBe(true);
});

test('residents and couriers have no duty', () => {
  expect(() => requireDuty(having({ role: 'resident' }, { role: 'courier' }))).toThrow(/for grid workers/);
  expect(requireDuty(worker)).toBe(worker);
});
