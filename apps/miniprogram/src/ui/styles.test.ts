import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sideEffects } from '../../package.json';

const list = readFileSync(join(__dirname, 'styles.ts'), 'utf8');

test('every style sheet stands in the list, once', () => {
  const listed = [...list.matchAll(/^import '\.\/(.+)';$/gm)].map(([, sheet]) => sheet);
  const sheets = readdirSync(__dirname).filter((file) => file.endsWith('.css'));
  expect(listed.sort()).toEqual(sheets.sort());
});

test('the list stays in the program, although nothing is taken from it', () => {
  expect(sideEffects).toContain('./src/ui/styles.ts');
});
