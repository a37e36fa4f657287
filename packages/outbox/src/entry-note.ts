import type { Entry } from './entry';

const prefix = 'entry/';

/**
 * How much an entry can grow until it is done: a photo's id and mark, marks of its state, a problem, a conflict. It is
 * taken at first save, so that a device that is full later can still note how far the entry has come.
 */
const roomForState = 1_500;
const roomForPhoto = 80;

export function keyOf(id: string): string {
  return prefix + id;
}

/** The id of the entry under this key; undefined: some other note. */
export function idOf(key: string): string | undefined {
  return key.startsWith(prefix) ? key.slice(prefix.length) : undefined;
}

/** An entry with room to grow in. */
export function firstNote(entry: Entry): string {
  const text = JSON.stringify(entry);
  return text.padEnd(text.length + roomForState + roomForPhoto * entry.photos.length);
}

/** An entry in the room of the note before; one that is done gives back what it no longer needs. */
export function nextNote(entry: Entry, before: string | undefined): string {
  const text = JSON.stringify(entry);
  return entry.state === 'done' ? text : text.padEnd(before?.length ?? 0);
}

/** Undefined: not written by this program, or by one that is newer. */
export function readNote(text: string | undefined): Entry | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isEntry(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const parts: Partial<Record<keyof Entry, unknown>> = value;
  return (
    typeof parts.id === 'string' &&
    typeof parts.personId === 'string' &&
    typeof parts.key === 'string' &&
    typeof parts.order === 'number' &&
    typeof parts.state === 'string' &&
    typeof parts.what === 'object' &&
    Array.isArray(parts.photos)
  );
}
