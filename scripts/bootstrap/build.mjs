import { join } from 'node:path';
import { root, runQuietly, say } from './run.mjs';
import { unlessDone } from './stamp.mjs';

const shared = ['packages/contracts/src', 'packages/domain/src', 'pnpm-lock.yaml'];
const h5 = 'apps/miniprogram/dist/h5';
const weapp = 'apps/miniprogram/dist/weapp';

/** What starts the whole system in one process, and the folders with the client for the browser and for WeChat. */
export const built = {
  program: join(root, 'apps/api/dist/start.js'),
  h5Folder: join(root, h5),
  weappFolder: join(root, weapp),
};

/** Builds the API and the client for the browser, unless nothing has changed since they were built. */
export async function build() {
  await buildApi();
  await buildH5();
}

/** Builds the API, unless nothing has changed since it was built. */
export function buildApi() {
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

/** Builds the client for the browser, unless nothing has changed since it was built. */
export function buildH5() {
  return unlessDone({
    stamp: 'apps/miniprogram/dist/.h5-built-from',
    result: `${h5}/index.html`,
    sources: ['apps/miniprogram', 'packages/client/src', 'packages/outbox/src', ...shared],
    settings: toldFromOutside(),
    work: () => {
      say('Building the client for the browser (half a minute) …');
      return taro('h5');
    },
  });
}

/** Builds the client for WeChat, unless nothing has changed since it was built. */
export function buildWeapp() {
  return unlessDone({
    stamp: 'apps/miniprogram/dist/.weapp-built-from',
    result: `${weapp}/app.json`,
    sources: ['apps/miniprogram', 'packages/client/src', 'packages/outbox/src', ...shared],
    settings: toldFromOutside(),
    work: () => {
      say('Building the client for WeChat (20 seconds) …');
      return taro('weapp');
    },
  });
}

/** The builder's own settings: where the API is, whose map, how exact a place. */
function toldFromOutside() {
  const told = Object.entries(process.env).filter(([name]) => name.startsWith('WEILINLI_'));
  return JSON.stringify(told.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function taro(platform) {
  const cwd = join(root, 'apps/miniprogram');
  const command = join(cwd, 'node_modules/@tarojs/cli/bin/taro');
  return runQuietly(process.execPath, [command, 'build', '--type', platform], {
    cwd,
    env: { NODE_ENV: 'production', TARO_ENV: platform },
  });
}
