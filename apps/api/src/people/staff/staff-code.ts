import { createHash, randomInt } from 'node:crypto';

/** Without 0 O 1 I L, which look alike on paper and over the telephone. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const length = 10;

/** A code that is handed over on paper: 31¹⁰ possibilities, ten tries an hour. */
export function newStaffCode(): string {
  return codeOf(length);
}

/** So many digits and letters that nobody can guess. */
export function codeOf(length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}

/** However it was typed: in small letters, with spaces or hyphens. */
export function hashOfCode(code: string): Buffer {
  const plain = code.toUpperCase().replaceAll(/[\s-]/g, '');
  return createHash('sha256').update(plain).digest();
}
