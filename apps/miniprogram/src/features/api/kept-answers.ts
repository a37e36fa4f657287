import { now } from '../../platform/clock';
import { keep, kept, namesKept } from '../../platform/storage';
import { bytesOf, type Kept, shelve } from './shelf';

// WeChat gives 10 MB in all and 1 MB a key; browsers 5 MB. Tokens and what waits to be sent need their part.
const bounds = { each: 900_000, all: 2_500_000, count: 200 };
const shelfName = 'answers';
const beginning = 'answer ';

interface KeptAnswer {
  value: unknown;
  at: Date;
}

let shelf: Kept[] = kept<Kept[]>(shelfName) ?? [];

/** What the API answered under this key when it was last asked, perhaps before this start. */
export function keptAnswer(key: string): KeptAnswer | undefined {
  const found = shelf.find((one) => one.key === key);
  if (!found) return undefined;
  const value = kept<unknown>(nameOf(key));
  return value === undefined ? undefined : { value, at: new Date(found.at) };
}

/** Keeps an answer for times without signal. A full phone keeps less, and nobody has to hear of it. */
export function keepAnswer(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  if (text === undefined) return;
  const shelved = shelve(shelf, { key, size: bytesOf(text), at: now().getTime() }, bounds);
  letGo(shelved ? shelved.gone : [key]);
  if (!shelved) return;
  if (tryToKeep(nameOf(key), value)) writeShelf(shelved.shelf);
  else letGo([key]);
}

/** Keeps what the program cannot do without: where the phone is full, last answers go for it. */
export function keepAboveAll(name: string, value: unknown): void {
  if (tryToKeep(name, value)) return;
  forgetAnswers();
  tryToKeep(name, value);
}

/** Nothing of what this person was answered stays, nor what another window or a kill has left off the shelf. */
export function forgetAnswers(): void {
  letGo(shelf.map(({ key }) => key));
  for (const name of namesKept(beginning)) keep(name, undefined);
}

function letGo(keys: readonly string[]): void {
  if (keys.length === 0) return;
  for (const key of keys) keep(nameOf(key), undefined);
  writeShelf(shelf.filter(({ key }) => !keys.includes(key)));
}

function writeShelf(next: Kept[]): void {
  shelf = next;
  tryToKeep(shelfName, shelf);
}

function tryToKeep(name: string, value: unknown): boolean {
  try {
    keep(name, value);
    return true;
  } catch {
    return false;
  }
}

function nameOf(key: string): string {
  return beginning + key;
}
