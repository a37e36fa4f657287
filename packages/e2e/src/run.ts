import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, built } from '@weilinli/scripts/bootstrap/build.mjs';
import { browserStage } from './browser/browser-stage';
import { startChromium } from './browser/chromium';
import { desk } from './journeys/desk';
import { moreTime } from './journeys/more-time';
import { noPosition } from './journeys/no-position';
import { others } from './journeys/others';
import { same } from './journeys/same';
import { story } from './journeys/story/story';
import { sideBySide } from './pictures';
import { play } from './runner';
import { startSystem } from './system';

const root = join(__dirname, '../../..');
const screens = join(root, 'screens');
const readmePicture = join(root, 'docs/pictures/three-screens.png');
const onReadme = ['02-home', '12-detail-fixed', '08-task'];

const say = (line: string) => console.log(line);
const onlyPictures = process.argv.includes('--pictures');
const undo: (() => Promise<void>)[] = [];

/**
 * `pnpm e2e`: plays the journeys in Chromium, against a system of its own, and keeps every screen in `screens/`.
 * `pnpm e2e --pictures`: plays the story only, and draws the README's picture from its screens.
 */
async function main(): Promise<void> {
  const started = performance.now();
  rmSync(screens, { recursive: true, force: true });
  await build();
  const system = startSystem(built);
  undo.push(system.stop);
  const address = await system.address;
  const browser = await startChromium();
  undo.push(() => browser.close());
  say(`the system and the browser are up after ${seconds(started)}`);
  const { passed, failed } = await play(
    onlyPictures ? [story] : [story, desk, others, same, moreTime, noPosition],
    {
      show: () => browserStage({ browser, address, screens }),
      clock: () => performance.now(),
      say,
    },
  );
  await putAway();
  if (onlyPictures && failed === 0) {
    await sideBySide(
      onReadme.map((name) => join(screens, '390', `${name}.png`)),
      readmePicture,
    );
    say(`drew ${readmePicture}`);
  }
  say(`all of it took ${seconds(started)}; the screens are in ${screens}`);
  say(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(0)} s`;
}

/** The last one started goes first; one that will not go keeps no other from going. */
async function putAway(): Promise<void> {
  for (const one of undo.splice(0).reverse()) {
    await one().catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void putAway().finally(() => process.exit(130)));
}

main()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(putAway);
