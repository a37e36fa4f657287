import { rememberRiding, startsRiding } from './rider-mode';

const courier = { me: { id: 'person-1' }, role: 'courier' as const };
const resident = { me: { id: 'person-2' }, role: 'resident' as const };

test('a courier starts at the camera, a resident does not', () => {
  expect(startsRiding(courier)).toBe(true);
  expect(startsRiding(resident)).toBe(false);
});

test('whoever changes it finds it so the next time', () => {
  rememberRiding('person-1', 'off');
  expect(startsRiding(courier)).toBe(false);
  // Somebody else on the same phone.
  expect(startsRiding({ ...courier, me: { id: 'person-3' } })).toBe(true);
  rememberRiding('person-2', 'on');
  expect(startsRiding(resident)).toBe(true);
});

test('who works starts with his work', () => {
  expect(startsRiding({ me: { id: 'person-2' }, role: 'worker' })).toBe(false);
});
