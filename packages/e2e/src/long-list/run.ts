import { parseArgs } from 'node:util';
import { build, buildWeapp, built } from '@weilinli/scripts/bootstrap/build.mjs';
import { startSystem } from '../system';
import { scrollThrough } from './scroll';
import { giveTasks } from './tasks';

/**
 * `pnpm long-list`: a grid worker scrolls through five hundred tasks, in the build for WeChat run in a vm against the whole
 * system; nothing that stands there is sent again. `--tasks 100`: so many; `--as-built`: builds nothing.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { tasks: { type: 'string', default: '500' }, 'as-built': { type: 'boolean', default: false } },
  });
  if (!values['as-built']) {
    await build();
    await buildWeapp();
  }
  const tasks = Number(values.tasks);
  const system = startSystem(built);
  try {
    const address = await system.address;
    await giveTasks(address, tasks);
    const { scrolls, bytes, dearest } = await scrollThrough({ address, weapp: built.weappFolder, tasks });
    console.log(
      `${tasks} tasks: ${scrolls} scrolls sent ${bytes} bytes, the dearest ${dearest}; nothing was sent again`,
    );
    console.log('1 passed, 0 failed');
  } finally {
    await system.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
