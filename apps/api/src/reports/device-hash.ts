import { createHash } from 'node:crypto';

/**
 * The hash of the number that an installation has given itself. What is no such number is taken for none: no hazard is
 * refused for it.
 */
export function deviceHashOf(headers: Record<string, string | string[] | undefined>): Buffer | undefined {
  const number = headers['weilinli-device'];
  if (typeof number !== 'string' || !/^[A-Za-z0-9-]{16,64}$/.test(number)) return undefined;
  return createHash('sha256').update(number).digest();
}
