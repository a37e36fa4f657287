import { isDenied } from './denied';

test.each([
  ['chooseMedia:fail auth deny', true],
  ['chooseMedia:fail auth denied', true],
  ['chooseMedia:fail:system permission denied', true],
  ['getFuzzyLocation:fail privacy permission is not authorized', true],
  ['chooseMedia:fail cancel', false],
  ['chooseMedia:fail user cancel', false],
  ['getFuzzyLocation:fail timeout', false],
  // Both words: he closed the question, and may be asked again.
  ['chooseMedia:fail auth cancel', false],
])('%s: refused by a setting: %s', (errMsg, expected) => {
  expect(isDenied({ errMsg })).toBe(expected);
});

test('what is no error of WeChat was not refused', () => {
  expect([isDenied(undefined), isDenied('no'), isDenied(new Error('auth'))]).toEqual([false, false, false]);
});
