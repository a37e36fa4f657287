import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A mini-program as it was built: a folder with an app.json. */
export interface BuiltApp {
  folder: string;
  /** All its files, relative to the folder, with slashes. */
  files: string[];
  /** Roots of its subpackages, each ending in a slash. */
  subpackages: string[];
  /** The oldest base library of WeChat that it promises to run on. */
  baseLibrary: string;
  /** Where it was built from. */
  source: string;
}

export function readBuiltApp({
  folder,
  source,
  baseLibrary,
}: Pick<BuiltApp, 'folder' | 'source' | 'baseLibrary'>): BuiltApp {
  const appJson = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as AppJson;
  const declared = appJson.subPackages ?? appJson.subpackages ?? [];
  return {
    folder,
    files: filesUnder(folder).map((file) => relative(folder, file).replaceAll('\\', '/')),
    subpackages: declared.map(({ root }) => (root.endsWith('/') ? root : `${root}/`)),
    baseLibrary,
    source,
  };
}

interface AppJson {
  subPackages?: { root: string }[];
  subpackages?: { root: string }[];
}

export function filesEnding(app: BuiltApp, ending: string): string[] {
  return app.files.filter((file) => file.endsWith(ending));
}

export function textOf(app: BuiltApp, file: string): string {
  return readFileSync(join(app.folder, file), 'utf8');
}

/** What was written for WeChat: everything but the twins for browsers, and the tests. */
export function sourceFiles(app: BuiltApp): { file: string; text: string }[] {
  const files = filesUnder(app.source).filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
  const hasTwin = (file: string) => files.includes(file.replace(/\.(tsx?)$/, '.weapp.$1'));
  return files
    .filter((file) => !hasTwin(file))
    .map((file) => ({ file: relative(app.source, file), text: readFileSync(file, 'utf8') }));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    return statSync(file).isDirectory() ? filesUnder(file) : [file];
  });
}
