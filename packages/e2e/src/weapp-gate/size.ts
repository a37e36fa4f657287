import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltApp } from './built-app';

/** WeChat takes 2 MB a package; half of that is the promise of this one. */
const mainPackageLimit = 1024 * 1024;

export function sizeFaults(app: BuiltApp): string[] {
  const bytes = mainPackageBytes(app);
  return bytes <= mainPackageLimit
    ? []
    : [`the main package has ${bytes} bytes; ${mainPackageLimit} are allowed`];
}

/** Bytes of everything that is in no subpackage. */
export function mainPackageBytes(app: BuiltApp): number {
  const files = app.files.filter((file) => !app.subpackages.some((root) => file.startsWith(root)));
  return files.reduce((sum, file) => sum + statSync(join(app.folder, file)).size, 0);
}
