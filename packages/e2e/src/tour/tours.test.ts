import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tours } from './tours';

test('every page of the mini-program is on a tour', () => {
  const pages = readdirSync(join(__dirname, '../../../../apps/miniprogram/src/pages'), { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('index.tsx'))
    .map((file) => dirname(file));
  const visited = new Set(tours.flatMap(({ visits }) => visits.map(({ page }) => page)));
  expect(pages.filter((page) => !visited.has(page))).toEqual([]);
});
