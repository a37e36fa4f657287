/** A mistake in data from outside: where it is, and what is allowed there. */
export interface Mistake {
  readonly path: string;
  readonly message: string;
}

/** An object that is being read, with the place where its mistakes are noted. */
export interface Reading {
  readonly path: string;
  readonly object: Readonly<Record<string, unknown>>;
  readonly mistakes: Mistake[];
}

export interface TextRule {
  readonly longest: number;
  readonly pattern?: RegExp;
  /** Says in words what the pattern wants. */
  readonly allowed?: string;
}

// Control characters and halves of surrogate pairs: PostgreSQL's jsonb refuses them.
const unstorable = /[\p{Cc}\p{Cs}]/u;

/** Opens `value` as an object with these keys only; other keys are noted as mistakes. */
export function openObject(
  value: unknown,
  at: { path: string; mistakes: Mistake[] },
  keys: readonly string[],
): Reading | undefined {
  const { path, mistakes } = at;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    mistakes.push({ path, message: `must be an object with ${keys.join(', ')}; it is ${shown(value)}` });
    return undefined;
  }
  for (const key of Object.keys(value).filter((key) => !keys.includes(key))) {
    mistakes.push({ path: join(path, key), message: `is not known here; allowed are ${keys.join(', ')}` });
  }
  return { path, object: Object.fromEntries(Object.entries(value)), mistakes };
}

export function readText(from: Reading, key: string, rule: TextRule): string | undefined {
  return textOf(from.object[key], { path: join(from.path, key), mistakes: from.mistakes }, rule);
}

/** One of a closed list of words. */
export function readWord<Word extends string>(
  from: Reading,
  key: string,
  allowed: readonly Word[],
): Word | undefined {
  const value = from.object[key];
  const word = allowed.find((one) => one === value);
  if (word === undefined) note(from, key, `must be one of ${allowed.join(', ')}; it is ${shown(value)}`);
  return word;
}

export function readWholeNumber(
  from: Reading,
  key: string,
  { least, most }: { least: number; most: number },
): number | undefined {
  const value = from.object[key];
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  note(from, key, `must be a whole number from ${least} to ${most}; it is ${shown(value)}`);
  return undefined;
}

export function readYesOrNo(from: Reading, key: string): boolean | undefined {
  const value = from.object[key];
  if (typeof value === 'boolean') return value;
  note(from, key, `must be true or false; it is ${shown(value)}`);
  return undefined;
}

/** A list of distinct texts. */
export function readTexts(
  from: Reading,
  key: string,
  rule: TextRule & { readonly least: number; readonly most: number },
): string[] | undefined {
  const list = readList(from, key, rule);
  if (list === undefined) return undefined;
  const texts = list.map((value, index) =>
    textOf(value, { path: `${join(from.path, key)}[${index}]`, mistakes: from.mistakes }, rule),
  );
  noteRepeated(
    texts.map((text, index) => ({ text, path: `${join(from.path, key)}[${index}]` })),
    from.mistakes,
  );
  return complete(texts);
}

export function readList(
  from: Reading,
  key: string,
  { least, most }: { least: number; most: number },
): readonly unknown[] | undefined {
  const value = from.object[key];
  if (Array.isArray(value) && value.length >= least && value.length <= most) return value;
  const found = Array.isArray(value) ? `it has ${value.length}` : `it is ${shown(value)}`;
  const count = least === most ? most : `${least} to ${most}`;
  note(from, key, `must be a list of ${count} entries; ${found}`);
  return undefined;
}

/** Notes each text that stood earlier in the list already, and says where. */
export function noteRepeated(
  entries: readonly { text: string | undefined; path: string }[],
  mistakes: Mistake[],
): void {
  const first = new Map<string, string>();
  for (const { text, path } of entries) {
    if (text === undefined) continue;
    const earlier = first.get(text);
    if (earlier === undefined) first.set(text, path);
    else mistakes.push({ path, message: `must be unique; ${shown(text)} stands at ${earlier} already` });
  }
}

/** The list without holes, or undefined if an entry could not be read. */
export function complete<Entry>(entries: readonly (Entry | undefined)[]): Entry[] | undefined {
  const read = entries.filter((entry) => entry !== undefined);
  return read.length === entries.length ? read : undefined;
}

export function note(from: Reading, key: string, message: string): void {
  from.mistakes.push({ path: join(from.path, key), message });
}

export function has(from: Reading, key: string): boolean {
  return from.object[key] !== undefined;
}

export function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** A value as a message may show it: short, and never an object's insides. */
export function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
}

function textOf(
  value: unknown,
  { path, mistakes }: { path: string; mistakes: Mistake[] },
  { longest, pattern, allowed }: TextRule,
): string | undefined {
  const wanted = allowed ?? `a text of 1 to ${longest} characters without line breaks or blanks around it`;
  const fits =
    typeof value === 'string' &&
    value !== '' &&
    value === value.trim() &&
    value.length <= longest &&
    !unstorable.test(value) &&
    (pattern === undefined || pattern.test(value));
  if (fits) return value;
  mistakes.push({ path, message: `must be ${wanted}; it is ${shown(value)}` });
  return undefined;
}
