import { Refusal } from './errors';

/**
 * Where a page ended, as the values of its last row's sort keys. Opaque to callers; a cursor of another list, or one
 * that was tampered with, is refused.
 */
export function encodeCursor(list: string, keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');
}

/** The sort keys in a cursor of this list, each of the type its pattern says. */
export function decodeCursor(list: string, cursor: string, patterns: readonly RegExp[]): string[] {
  const [of, ...keys] = parsed(cursor);
  const fits = of === list && keys.length === patterns.length;
  if (!fits || !patterns.every((pattern, index) => pattern.test(String(keys[index])))) {
    throw new Refusal('CURSOR_INVALID', {
      errors: [
        { path: 'cursor', message: 'must be the nextCursor of the page before, with the same filters' },
      ],
    });
  }
  return keys.map(String);
}

export const uuidKey = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const instantKey = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z|infinity)$/;
export const numberKey = /^\d{1,15}(\.\d{1,20})?(e[+-]?\d{1,3})?$/;

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
