import { Refusal } from './errors';

/**
 * Where a page ended, as the values of its last row's sort keys. Opaque to callers; a cursor of another list, or one
 * that was tampered with, is refused.
 */
export function encodeCursor(list: string, keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');
}

/** What a sort key of some type looks like. */
interface KeyForm {
  test(text: string): boolean;
}

/** The sort keys in a cursor of this list, each of the type its form says. */
export function decodeCursor(list: string, cursor: string, forms: readonly KeyForm[]): string[] {
  const [of, ...keys] = parsed(cursor);
  const fits = of === list && keys.length === forms.length;
  if (!fits || !forms.every((form, index) => form.test(String(keys[index])))) {
    throw new Refusal('CURSOR_INVALID', {
      errors: [
        { path: 'cursor', message: 'must be the nextCursor of the page before, with the same filters' },
      ],
    });
  }
  return keys.map(String);
}

export const uuidKey: KeyForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What no calendar knows, or no database: the database would not refuse it but break. */
export const instantKey: KeyForm = {
  test: (text) => text === 'infinity' || (/^[12]\d{3}-/.test(text) && isInstant(text)),
};
export const flagKey: KeyForm = /^(true|false)$/;
export const numberKey: KeyForm = {
  test: (text) => /^\d{1,15}(\.\d{1,20})?(e[+-]?\d{1,3})?$/.test(text) && Number.isFinite(Number(text)),
};

function isInstant(text: string): boolean {
  const instant = new Date(text);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === text;
}

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
