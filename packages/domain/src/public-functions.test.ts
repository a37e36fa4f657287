import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as domain from './index';

/** Functions of the sources by name, each with what stands right above it. */
const written = new Map(
  sourcesIn(__dirname).flatMap((text) =>
    [...text.matchAll(/^((?:.*\*\/\n)?)export (?:async )?function (\w+)/gm)].map(
      ([, above = '', name = '']) => [name, above] as const,
    ),
  ),
);

const functions = Object.entries(domain).flatMap(([name, one]) => (typeof one === 'function' ? [name] : []));

test('every function that other packages may call says what it answers', () => {
  expect(functions.length).toBeGreaterThan(80);
  expect(functions.filter((name) => !written.get(name)?.includes('*/'))).toEqual([]);
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : sourcesIn(path);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [readFileSync(path, 'utf8')] : [];
  });
}
