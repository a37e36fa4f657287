import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = join(__dirname, '../../weapp-gate-tools');
const root = join(__dirname, '../../../..');

/** Reads a module of WeChat's tools, which live apart from the workspace. */
export const toolRequire = createRequire(join(folder, 'package.json'));

/** Where a tool's package is kept. */
export function toolFolder(name: string): string {
  return join(folder, 'node_modules', name);
}

/** Installs WeChat's tools (260 MB) at their pinned versions, unless they are there already. */
export function installTools(): void {
  if (installed()) return;
  console.log('WeChat’s compilers are installed, once: 260 MB …');
  const flags = ['--ignore-workspace', '--frozen-lockfile', '--ignore-scripts'];
  execFileSync('npx', ['--yes', packageManager(), 'install', ...flags], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function installed(): boolean {
  const pinned = Object.entries(readPackage(folder).dependencies ?? {});
  return pinned.every(([name, version]) => {
    try {
      return readPackage(toolFolder(name)).version === version;
    } catch {
      return false;
    }
  });
}

function packageManager(): string {
  return readPackage(root).packageManager ?? 'pnpm';
}

interface Package {
  version?: string;
  packageManager?: string;
  dependencies?: Record<string, string>;
}

function readPackage(of: string): Package {
  return JSON.parse(readFileSync(join(of, 'package.json'), 'utf8')) as Package;
}
