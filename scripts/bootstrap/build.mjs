import { join } from 'node:path';
import { root, runQuietly, say } from './run.mjs';
import { unlessDone } from './stamp.mjs';

const shared = ['packages/contracts/src', 'packages/domain/src', 'pnpm-lock.yaml'];
const h5 = 'apps/miniprogram/dist/h5';

/** What starts the whole system in one process, and the folder with the client for the browser. */
export const built = { program: join(root, 'apps/api/dist/start.js'), h5Folder: join(root, h5) };

/** Builds the API and the client for the browser, unless nothing has changed since they were built. */
export async function build() {
  await buildApi();
  await buildH5();
}

function buildApi() {
  return unlessDone({
    stamp: 'apps/api/dist/.built-from',
    result: 'apps/api/dist/start.js',
    sources: ['apps/api', 'scripts/demo-city', ...shared],
    work: () => {
      say('Building the API …');
      return runQuietly(process.execPath, ['apps/api/build.mjs']);
    },
  });
}

function buildH5() {
  return unlessDone({
    stamp: 'apps/miniprogram/dist/.h5-built-from',
    result: `${h5}/index.html`,
    sources: ['apps/miniprogram', 'packages/client/src', ...shared],
    settings: `${process.env.WEILINLI_MAP_TILES} ${process.env.WEILINLI_MAP_ATTRIBUTION}`,
    work: () => {
      say('Building the client for the browser (half a minute) …');
      const cwd = join(root, 'apps/miniprogram');
      const taro = join(cwd, 'node_modules/@tarojs/cli/bin/taro');
      return runQuietly(process.execPath, [taro, 'build', '--type', 'h5'], {
        cwd,
        env: { NODE_ENV: 'production', TARO_ENV: 'h5' },
      });
    },
  });
}
