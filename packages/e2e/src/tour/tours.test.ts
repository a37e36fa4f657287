import { join } from 'node:path';
import { tours } from './tours';

interface Declared {
  pages: readonly string[];
  subPackages: readonly { root: string; pages: readonly string[] }[];
}

/** What WeChat is told there is. Taro reads the file with this word at hand. */
async function declared(): Promise<Declared> {
  Object.assign(globalThis, { defineAppConfig: (config: Declared) => config });
  const file = join(__dirname, '../../../../apps/miniprogram/src/app.config.ts');
  const { default: config }: { default: Declared } = await import(file);
  return config;
}

test('every page of the mini-program is on a tour, those of subpackages, too', async () => {
  const { pages, subPackages } = await declared();
  const all = [...pages, ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];
  // Some pages are reached by what is tapped before.
  const visited = new Set(tours.flatMap(({ visits }) => visits.map(({ page, leadsTo = page }) => leadsTo)));
  expect(all.length).toBeGreaterThan(30);
  expect(all.filter((page) => !visited.has(page.replace(/^pages\/|\/index$/g, '')))).toEqual([]);
});
