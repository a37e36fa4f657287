import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callers, pages } from '@weilinli/api/src/testing/access/table';

const written = readFileSync(join(__dirname, '../../../../docs/administration.md'), 'utf8');
const named = new Set(
  [...written.matchAll(/`((?:GET|POST|PUT|DELETE) \/[\w/:-]+)/g)].flatMap(([, route]) => route ?? []),
);
const rows = Object.values(pages).flat();
const administrator = Object.keys(callers).indexOf('adm');
/** Somebody else is let in, or told more than that it is not for him. */
const isOthers = (answer: string, column: number) =>
  column !== administrator && !['401', '403', '404'].includes(answer);

test('whatever only administrators may call is on their page', () => {
  const routes = [...new Set(rows.map(({ route }) => route))];
  const theirs = routes.filter((route) => {
    const ofRoute = rows.filter((row) => row.route === route);
    return (
      ofRoute.some(({ expected }) => expected[administrator]?.startsWith('2')) &&
      !ofRoute.some(({ expected }) => expected.some(isOthers))
    );
  });
  expect(theirs).toEqual(expect.arrayContaining(['PUT /points/rules', 'POST /rewards', 'PUT /stations']));
  expect(theirs.filter((route) => !named.has(route))).toEqual([]);
});

test('and every call on it is one', () => {
  const known = new Set(rows.map(({ route }) => route));
  expect([...named].filter((route) => !known.has(route))).toEqual([]);
});
