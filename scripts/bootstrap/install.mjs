import { accessSync, constants, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root, runQuietly, say } from './run.mjs';
import { unlessDone } from './stamp.mjs';

/** Installs what the lock file names, unless that has been done. */
export async function install() {
  const manifests = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name, 'package.json')),
  );
  const sources = [
    'package.json',
    'scripts/package.json',
    ...manifests,
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
  ];
  await unlessDone({
    stamp: 'node_modules/.weilinli-installed',
    result: 'node_modules/.modules.yaml',
    sources,
    work: async () => {
      const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      say('Installing what it is built from (a minute or so the first time) …');
      const args = ['--yes', packageManager, 'install', '--frozen-lockfile'];
      await runQuietly('npx', args, { env: { ...homeToWriteIn(), CI: 'true' } });
    },
  });
}

/** npm wants a home for its cache; some accounts have none, or one that is not theirs to write in. */
function homeToWriteIn() {
  try {
    accessSync(homedir(), constants.W_OK);
    return {};
  } catch {
    const home = join(root, '.data', 'home');
    mkdirSync(home, { recursive: true });
    return { HOME: home };
  }
}
