import { fromWgs84 } from '@weilinli/domain';
import { distanceFrom, metresBetween, walkWords } from './distance';

const gate = { longitude: 114.318, latitude: 30.51, datum: 'wgs84' } as const;

test('the same place in two datums is no way at all', () => {
  expect(metresBetween(gate, { ...fromWgs84(gate, 'gcj02'), datum: 'gcj02' })).toBeLessThan(1);
});

test('a way is told only from where the phone is known to be', () => {
  const north = { ...gate, latitude: gate.latitude + 0.003 };
  expect(distanceFrom({ state: 'known', place: gate }, north)).toBe('330 米');
  expect(distanceFrom({ state: 'unknown', because: 'refused' }, north)).toBeUndefined();
  expect(distanceFrom({ state: 'looking' }, north)).toBeUndefined();
});

test.each([
  [5, '步行约 1 分钟'],
  [330, '步行约 6 分钟'],
  [5000, undefined],
])('%s metres: %s', (metres, words) => {
  expect(walkWords(metres)).toBe(words);
});
