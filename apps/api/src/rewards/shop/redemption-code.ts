import { randomInt } from 'node:crypto';

/** Without 0 O 1 I L, which look alike on a screen held across a counter. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const groups = 3;
const perGroup = 4;

/** What a redemption is handed over for: 31¹² possibilities, so nobody guesses one, and no two are ever the same. */
export function newRedemptionCode(): string {
  return Array.from({ length: groups * perGroup }, () => alphabet.charAt(randomInt(alphabet.length))).join(
    '',
  );
}

/** `K7QM-4XWD-2HTR`. */
export function shownCode(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-');
}

/** However it was read or typed: in small letters, with spaces or hyphens. */
export function plainCode(text: string): string {
  return text.toUpperCase().replaceAll(/[\s-]/g, '');
}
