import { keepsShop, requireShopAdmin, shopsOf } from './policy';

const [gate, water] = ['gate', 'water'];
const resident = { grants: [{ role: 'resident' as const }] };
const dispatcher = { grants: [{ role: 'dispatcher' as const, areaCode: '1' }] };
const member = { grants: [{ role: 'property' as const, organisationId: gate }] };
const admin = { grants: [{ role: 'admin' as const }] };

test('members keep the shops of their own organisation, administrators all of them', () => {
  expect([keepsShop(member, gate), keepsShop(member, water)]).toEqual([true, false]);
  expect([keepsShop(admin, gate), keepsShop(admin, water)]).toEqual([true, true]);
  expect([keepsShop(resident, gate), keepsShop(dispatcher, gate)]).toEqual([false, false]);
});

test('who keeps no shop is told who does', () => {
  expect(shopsOf(member)).toEqual([gate]);
  expect(shopsOf(admin)).toBeUndefined();
  for (const who of [resident, dispatcher]) expect(() => shopsOf(who)).toThrow('members of the organisation');
});

test('only administrators decide what there is for points', () => {
  expect(() => requireShopAdmin(admin)).not.toThrow();
  for (const who of [member, dispatcher, resident])
    expect(() => requireShopAdmin(who)).toThrow('administrators');
});
