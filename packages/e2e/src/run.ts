import { join } from 'node:path';
import { build, built } from '@weilinli/scripts/bootstrap/build.mjs';
import { browserStage } from './browser/browser-stage';
import { startChromium } from './browser/chromium';
import { desk } from './journeys/desk';
import { noPosition } from './journeys/no-position';
import { others } from './journeys/others';
import { story } from './journeys/story/story';
import { play } from './runner';
import { startSystem } from './system';

const screens = join(__dirname, '../../../screens');
const say = (line: string) => console.log(line);

/** `pnpm e2e`: plays the journeys in a browser, against a system of its own. */
async function main(): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const one of undo.splice(0).reverse()) await one();
  };
  try {
    const system = process.env.DEV_ADDRESS
      ? { address: process.env.DEV_ADDRESS, stop: async () => {} }
      : (await build(), await startSystem(built));
    undo.push(system.stop);
    const browser = await startChromium();
    undo.push(() => browser.close());
    const show = () => browserStage({ browser, address: system.address, screens });
    const { passed, failed } = await play([story, desk, others, noPosition], {
      show,
      clock: () => performance.now(),
      say,
    });
    say(`${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 ? 0 : 1;
  } finally {
    await stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
