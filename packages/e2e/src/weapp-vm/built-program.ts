import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { Script } from 'node:vm';

/** A mini-program as it was built, ready to be run any number of times. */
export interface BuiltProgram {
  config: AppConfig;
  /** Every page, those of subpackages with their folder, the first one first. */
  pages: readonly string[];
  /** The compiled file, such as `pages/home/index.js`; undefined where there is none. */
  script(file: string): Script | undefined;
  /** The components that a page or component names, by tag: each a path such as `comp`. */
  componentsOf(path: string): Record<string, string>;
  has(file: string): boolean;
  text(file: string): string;
  files: readonly string[];
}

export interface AppConfig {
  pages: readonly string[];
  requiredPrivateInfos?: readonly string[];
  subPackages?: readonly { root: string; pages: readonly string[] }[];
  subpackages?: readonly { root: string; pages: readonly string[] }[];
}

// What WeChat hands to every module. Nothing that a browser has is there.
const given =
  'require,module,exports,window,document,frames,self,location,navigator,localStorage,history,XMLHttpRequest';

/** Reads a folder with an app.json. */
export function readProgram(folder: string): BuiltProgram {
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  const has = (file: string) => existsSync(join(folder, file));
  const config = JSON.parse(text('app.json')) as AppConfig;
  const scripts = new Map<string, Script>();
  return {
    config,
    pages: [...config.pages, ...packagesOf(config)],
    files: filesUnder(folder).map((file) => relative(folder, file).replaceAll('\\', '/')),
    has,
    text,
    script: (file) => {
      const known = scripts.get(file);
      if (known || !has(file)) return known;
      const script = new Script(`(function(${given}){${text(file)}\n})`, { filename: join(folder, file) });
      scripts.set(file, script);
      return script;
    },
    componentsOf: (path) => {
      if (!has(`${path}.json`)) return {};
      const { usingComponents = {} } = JSON.parse(text(`${path}.json`)) as {
        usingComponents?: Record<string, string>;
      };
      return Object.fromEntries(
        Object.entries(usingComponents).map(([tag, at]) => [
          tag,
          at.startsWith('/') ? at.slice(1) : posix.join(posix.dirname(path), at),
        ]),
      );
    },
  };
}

function packagesOf({ subPackages, subpackages }: AppConfig): string[] {
  return (subPackages ?? subpackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => posix.join(root, page)),
  );
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    return statSync(file).isDirectory() ? filesUnder(file) : [file];
  });
}
