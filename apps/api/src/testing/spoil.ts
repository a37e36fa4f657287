import fc from 'fast-check';

type Json = unknown;

/** What nobody should send. */
export const unfit: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    '',
    ' ',
    [],
    {},
    [[]],
    [null],
    0,
    -1,
    1.5,
    1e20,
    2 ** 53,
    1e308,
    -1e308,
    5e-324,
  ),
  fc.constantFrom<Json>(
    '\0',
    'a\0b',
    '\ud800',
    'x\udc00y',
    '😀',
    "'; DROP TABLE reports; --",
    '%00',
    '../../etc',
  ),
  fc.constantFrom<Json>(
    'x'.repeat(3_000),
    '井'.repeat(2_001),
    Array(300).fill('x'),
    '5',
    'true',
    '1e3',
    'NaN',
  ),
  fc.constantFrom<Json>(nested(40, 'list'), nested(40, 'object'), { ['__proto__']: { admin: true } }),
  fc.constantFrom<Json>(
    { constructor: { prototype: {} } },
    { toString: 1, hasOwnProperty: 2 },
    { length: 3 },
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.double(),
  fc.jsonValue({ maxDepth: 3 }),
);

const strangeNames = fc.constantFrom(
  'unknown',
  '__proto__',
  'constructor',
  'toString',
  '',
  'a.b',
  '\0',
  '\ud800',
  '$1',
);

/** One thing about a value made wrong: a part replaced, left out, put into a list, or added. */
export function spoilt(value: Json): fc.Arbitrary<Json> {
  const places = placesIn(value);
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(fc.constantFrom(...places), unfit).map(([at, by]) => changed(value, at, () => by)),
    },
    { weight: 1, arbitrary: fc.constantFrom(...places).map((at) => changed(value, at, () => undefined)) },
    { weight: 1, arbitrary: fc.constantFrom(...places).map((at) => changed(value, at, (part) => [part])) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...places), strangeNames, unfit)
        .map(([at, name, by]) => changed(value, at, (part) => withProperty(part, name, by))),
    },
    { weight: 1, arbitrary: unfit },
  );
}

type Place = readonly (string | number)[];

/** Every part of a value, itself first. */
function placesIn(value: Json, at: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, part]) => placesIn(part, [...at, name]))];
}

function changed(value: Json, [name, ...rest]: Place, change: (part: Json) => Json): Json {
  if (name === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((part, index) => (String(index) === String(name) ? changed(part, rest, change) : part));
  }
  const part = (value as Record<string, Json>)[name];
  return withProperty(value, String(name), changed(part, rest, change));
}

/** Also for `__proto__`, which an assignment would swallow. */
function withProperty(value: Json, name: string, part: Json): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { [name]: part };
  return Object.fromEntries([...Object.entries(value).filter(([other]) => other !== name), [name, part]]);
}

function nested(levels: number, kind: 'list' | 'object'): Json {
  let value: Json = 1;
  for (let level = 0; level < levels; level++) value = kind === 'list' ? [value] : { a: value };
  return value;
}
