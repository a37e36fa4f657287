import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { root } from './run.mjs';

const { long } = createRequire(import.meta.url)('../longest-first.cjs');
const source = join(root, 'apps/api/src');
const folder = join(root, 'apps/api/.together');
const atOnce = 16;

/**
 * Loading the API takes each of its test files two seconds of a processor, a quarter of what all tests take. For a whole
 * run they are therefore gathered, sixteen neighbours into one file that loads it once; by itself each can still be run.
 * What takes long stays alone, so that both processors have something to do until the end.
 */
export function gatherApiTests() {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const alone = files.filter((file) => long.some((name) => file.endsWith(name)));
  const others = files.filter((file) => !alone.includes(file));
  const groups = alone.map((file) => [file]);
  for (let first = 0; first < others.length; first += atOnce)
    groups.push(others.slice(first, first + atOnce));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const group of groups) {
    const [first = ''] = group;
    const name = first.replace(/\.test\.ts$/, '').replaceAll('/', '-');
    writeFileSync(
      join(folder, `${name}${group.length > 1 ? '-and-on' : ''}.test.ts`),
      group.map(within).join(''),
    );
  }
}

/** Its hooks become those of a group of its own. */
function within(file) {
  const path = relative(folder, join(source, dirname(file))).replaceAll('\\', '/');
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.ts$/, '');
  return `describe('${file}', () => {\n  require('${path}/${name}');\n});\n`;
}
