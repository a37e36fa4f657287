import { newRedemptionCode, plainCode, shownCode } from './redemption-code';

test('a code is shown in groups, and means the same however it is typed', () => {
  const code = newRedemptionCode();
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{12}$/);
  expect(shownCode(code)).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  for (const typed of [code, shownCode(code), ` ${shownCode(code).toLowerCase().replaceAll('-', ' ')} `]) {
    expect(plainCode(typed)).toBe(code);
  }
});
