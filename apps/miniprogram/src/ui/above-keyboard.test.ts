import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(__dirname, '..');
const screens = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
  .map((file) => ({ file, words: readFileSync(join(source, file), 'utf8') }));
const fields = screens.flatMap(({ file, words }) =>
  [...words.matchAll(/<(Input|Textarea)\s[\s\S]*?\/>/g)].map(([field, kind]) => ({
    file,
    field,
    stands: kind === 'Textarea' && words.includes('<Sheet'),
  })),
);

test('no keyboard lies on what somebody writes: each field says how much room it needs', () => {
  expect(fields.length).toBeGreaterThan(10);
  expect(fields.filter(({ field }) => !field.includes('{...aboveKeyboard'))).toEqual([]);
});

test('a text area in a sheet says that it stands still, and none on a page does', () => {
  expect(
    fields.filter(({ field, stands }) => field.includes('{...aboveKeyboardInSheet}') !== stands),
  ).toEqual([]);
});
