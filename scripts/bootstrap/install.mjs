import { accessSync, constants, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root, runQuietly, say } from './run.mjs';
import { unlessDone } from './stamp.mjs';

/** Installs what the lock file names, unless that has been done. */
export async function install() {
  ensureHome();
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
      await runQuietly('npx', args, { env: { CI: 'true' } });
    },
  });
}

/** npm and Taro want a home for what they keep; some accounts have none, or one that is not theirs to write in. */
function ensureHome() {
  try {
    accessSync(homedir(), constants.W_OK);
  } catch {
    const home = join(root, '.data', 'home');
    mkdirSync(home, { recursive: true });
    // npm hands its own cache's place down to us.
    Object.assign(process.env, { HOME: home, npm_config_cache: join(home, '.npm') });
  }
}
