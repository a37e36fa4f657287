import { triesOfCodes } from './tries-of-codes';

test('a code is tried under one key until there is an answer, however it is read', () => {
  let keys = 0;
  const tryCode = triesOfCodes(() => `key ${++keys}`);
  const first = tryCode('K7QM-4XWD-2HTR');
  expect([first.plain, first.key]).toEqual(['K7QM4XWD2HTR', 'key 1']);
  expect(tryCode('AAAA-BBBB-CCCC').key).toBe('key 2');
  const again = tryCode(' k7qm 4xwd 2htr');
  expect([again.plain, again.key]).toEqual(['K7QM4XWD2HTR', 'key 1']);
  again.answered();
  expect(tryCode('K7QM-4XWD-2HTR').key).toBe('key 3');
});
