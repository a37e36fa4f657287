import { standingWords } from './standing-words';

const at = '2026-11-21T16:30:00.000Z';

test.each([
  [{ version: 1, given: false }, '你还没有同意: 可以看, 还不能上报。'],
  [
    { version: 1, given: true, last: { word: 'given', version: 1, at } },
    '你在 2026年11月22日同意了第 1 版。',
  ],
  [
    { version: 1, given: false, last: { word: 'withdrawn', version: 1, at } },
    '你在 2026年11月22日撤回了同意: 可以看, 不再存新的东西。',
  ],
  [
    { version: 2, given: false, last: { word: 'given', version: 1, at } },
    '你在 2026年11月22日同意的是第 1 版, 现在是第 2 版: 请再看一眼。',
  ],
] as const)('%j', (standing, words) => {
  expect(standingWords(standing)).toBe(words);
});
