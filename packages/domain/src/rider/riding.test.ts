import { type Fix, isRiding, staleAfter } from './riding';

const now = 1_700_000_000_000;
const metre = 1 / 111_200;

const fix = (secondsAgo: number, facts: Partial<Fix> = {}): Fix => ({
  longitude: 114.318,
  latitude: 30.51,
  at: now - secondsAgo * 1000,
  ...facts,
});
const north = (metres: number) => ({ latitude: 30.51 + metres * metre });

test.each<[string, Fix[], boolean]>([
  ['nothing known', [], false],
  ['one place, no speed', [fix(1)], false],
  ['standing', [fix(1, { speed: 0 })], false],
  ['walking', [fix(1, { speed: 1.5 })], false],
  ['pushing a bicycle in a hurry', [fix(1, { speed: 2.7 })], false],
  ['riding', [fix(1, { speed: 2.8 })], true],
  ['riding fast', [fix(0, { speed: 12 })], true],
  ['a speed from before', [fix(staleAfter / 1000 + 1, { speed: 12 })], false],
  ['just stopped', [fix(5, { speed: 8 }), fix(1, { speed: 0.3 })], false],
  ['a speed of −1 is none', [fix(1, { speed: -1 })], false],
  ['far between two fixes', [fix(8, { accuracy: 5 }), fix(1, { ...north(60), accuracy: 5 })], true],
  [
    'no farther than the fixes may err',
    [fix(8, { accuracy: 30 }), fix(1, { ...north(60), accuracy: 30 })],
    false,
  ],
  ['a jump from one second to the next', [fix(1.5), fix(1, north(80))], false],
  ['from later than now', [fix(-60, { speed: 12 })], false],
])('%s', (_, fixes, riding) => {
  expect(isRiding(fixes, now)).toBe(riding);
});

test('the order in which fixes come does not matter', () => {
  const fixes = [fix(8, { accuracy: 5 }), fix(1, { ...north(60), accuracy: 5 })];
  expect(isRiding([...fixes].reverse(), now)).toBe(isRiding(fixes, now));
});
