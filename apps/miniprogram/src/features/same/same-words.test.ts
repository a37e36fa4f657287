import { nearWords, offerTitle } from './same-words';

test.each([
  [10, '就在这里'],
  [20, '约 20 米'],
  [50, '约 50 米'],
])('%i metres are %s', (distance, words) => {
  expect(nearWords({ distance })).toBe(words);
});

test('one is asked about as one', () => {
  expect(offerTitle(1)).toBe('附近有人报过, 是同一处吗?');
  expect(offerTitle(3)).toBe('附近有 3 件, 有同一处吗?');
});
