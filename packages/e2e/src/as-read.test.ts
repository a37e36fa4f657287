import { asRead, readAs } from './as-read';

const drawn = ' 每\u2060天\u00a08:00\u2060–\u206020:00 (休?) ';

test('what keeps words in one line is not read', () => {
  expect(asRead(drawn)).toBe('每天 8:00–20:00 (休?)');
});

test('words are found however they are kept together, and no others', () => {
  expect(readAs('每天 8:00–20:00 (休?)').test(drawn)).toBe(true);
  expect(readAs('8:00–20:01').test(drawn)).toBe(false);
  expect(readAs('8:00.20:00').test(drawn)).toBe(false);
  expect(readAs('').test('')).toBe(true);
});
