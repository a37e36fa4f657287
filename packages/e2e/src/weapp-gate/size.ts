import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltApp } from './built-app';

/** WeChat takes 2 MB a package; less is the promise of these, for a phone with a weak signal. */
const mainPackageLimit = 1024 * 1024;
const subpackageLimit = 500 * 1024;

export function sizeFaults(app: BuiltApp): string[] {
  return packageSizes(app).flatMap(({ name, bytes, limit }) =>
    bytes <= limit ? [] : [`the package ${name} has ${bytes} bytes; ${limit} are allowed`],
  );
}

/** Each package with its bytes: what is in no subpackage is the main one. */
export function packageSizes(app: BuiltApp): { name: string; bytes: number; limit: number }[] {
  const size = (files: readonly string[]) =>
    files.reduce((sum, file) => sum + statSync(join(app.folder, file)).size, 0);
  const main = app.files.filter((file) => !app.subpackages.some((root) => file.startsWith(root)));
  return [
    { name: 'main', bytes: size(main), limit: mainPackageLimit },
    ...app.subpackages.map((root) => ({
      name: root,
      bytes: size(app.files.filter((file) => file.startsWith(root))),
      limit: subpackageLimit,
    })),
  ];
}
