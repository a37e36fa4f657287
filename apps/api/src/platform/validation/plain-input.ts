import type { FieldError } from '@weilinli/contracts';

/** Deeper than any body of ours, and far from what would exhaust the stack of those who walk through it next. */
const deepest = 12;
/** More parts than anything of ours has; naming each of 20,000 unknown ones would hold everybody else up. */
const mostParts = 200;
const names = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * What no value may hold, whatever its class says: characters that PostgreSQL's text refuses (NUL) or that are not
 * text at all (half of a surrogate pair), names that belong to every object, bottomless nesting, endless lists.
 */
export function unfitParts(value: unknown, path = '', depth = 0): FieldError[] {
  if (typeof value === 'string') return unfitText(value, path);
  if (typeof value !== 'object' || value === null) return [];
  if (Object.keys(value).length > mostParts) return [{ path, message: `has more than ${mostParts} parts` }];
  if (depth === deepest) return [{ path, message: `is nested deeper than ${deepest} levels` }];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => unfitParts(item, `${path}[${index}]`, depth + 1));
  }
  return Object.entries(value).flatMap(([key, part]) => {
    const partPath = pathOf(path, key);
    if (names.has(key)) return [{ path: partPath, message: 'is not known here' }];
    const unfitKey = unfitText(key, partPath);
    return unfitKey.length > 0 ? unfitKey : unfitParts(part, partPath, depth + 1);
  });
}

/** `place.longitude`; a name that would not be seen there is quoted: `place."\\u0000"`. */
export function pathOf(parent: string, name: string): string {
  const visible = /^[^\p{C}\s]+$/u.test(name) ? name : JSON.stringify(name);
  return parent === '' ? visible : `${parent}.${visible}`;
}

function unfitText(text: string, path: string): FieldError[] {
  if (text.includes('\0')) return [{ path, message: 'must not contain the character NUL (U+0000)' }];
  if (/\p{Surrogate}/u.test(text)) return [{ path, message: 'must be well-formed Unicode text' }];
  return [];
}
