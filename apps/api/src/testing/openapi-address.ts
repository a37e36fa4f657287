import fc from 'fast-check';
import { fitting, type Hints, type Operation } from './openapi-arbitrary';
import { unfit } from './spoil';

interface Parameter {
  name: string;
  isPath: boolean;
  value: unknown;
  /** How often it stands in the address. */
  times: number;
}

/** The address of a call; spoilt, one of its parameters is, or stands there twice, or one is nobody's. */
export function addressOf(
  route: string,
  { parameters }: Operation,
  { how, hints }: { how: 'fitting' | 'spoilt'; hints: Hints },
): fc.Arbitrary<string> {
  const asked = parameters.filter(({ in: place }) => place !== 'header');
  const parts = asked.map(({ name, in: place, required, schema }): fc.Arbitrary<Parameter> => {
    const isPath = place === 'path';
    return fc.record({
      name: fc.constant(name),
      isPath: fc.constant(isPath),
      value: hints[isPath ? `path:${name}` : name] ?? fitting(schema, { schemas: {}, hints }),
      times: required ? fc.constant(1) : fc.nat(1),
    });
  });
  const fit = fc.tuple(...parts);
  const stranger = { name: 'unknown', isPath: false, value: 1, times: 1 };
  const spoiling = fc
    .tuple(fit, fc.nat(asked.length), fc.constantFrom(1, 1, 1, 2), unfit)
    .map(([given, at, times, value]) =>
      at === asked.length
        ? [...given, stranger]
        : given.map((part, index) =>
            index === at ? { ...part, times, value: times === 1 ? value : part.value } : part,
          ),
    );
  const chosen = how === 'fitting' ? fit : fc.oneof(fit, { weight: 2, arbitrary: spoiling });
  return chosen.map((given) => {
    const path = given
      .filter(({ isPath }) => isPath)
      .reduce((address, { name, value }) => address.replace(`{${name}}`, () => encoded(value)), route);
    const query = given
      .filter(({ isPath, value }) => !isPath && value !== undefined)
      .flatMap(({ name, value, times }) => Array<string>(times).fill(`${name}=${encoded(value)}`));
    return [path, query.join('&')].filter(Boolean).join('?');
  });
}

/** Half a surrogate pair has no encoding of its own; its bytes are sent all the same. */
function encoded(value: unknown): string {
  const text = typeof value === 'string' || Array.isArray(value) ? String(value) : JSON.stringify(value);
  return text.replace(/\p{Surrogate}/gu, '').length === text.length
    ? encodeURIComponent(text)
    : `${encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))}%ED%A0%80`;
}
