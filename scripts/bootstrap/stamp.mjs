import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './run.mjs';

const notSources = new Set(['node_modules', 'dist', 'testing']);

/** Does the work unless its sources are the same as when it was last done. */
export async function unlessDone({ stamp, sources, settings = '', work, result = stamp }) {
  const file = join(root, stamp);
  const hash = hashOf(sources, settings);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (before === hash && existsSync(join(root, result))) return;
  await work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, hash);
}

/** One hash over the contents of files and folders, and what the build is told from outside; tests do not count. */
function hashOf(sources, settings) {
  const hash = createHash('sha256').update(`${process.version}\0${settings}\0`);
  for (const path of sources.flatMap((source) => filesIn(source)).sort()) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

function filesIn(path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  // Hidden folders are the caches of those who build.
  return readdirSync(absolute)
    .filter((name) => !notSources.has(name) && !name.startsWith('.'))
    .flatMap((name) => filesIn(join(path, name)));
}
