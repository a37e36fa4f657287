import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, built } from '@weilinli/scripts/bootstrap/build.mjs';
import { startChromium } from '../browser/chromium';
import { houseAt } from '../house';
import { sideBySide } from '../pictures';
import { startSystem } from '../system';
import { looks } from './looks';
import { street } from './street';
import { takeTour } from './take';
import { tours } from './tours';

const root = join(__dirname, '../../../..');
const folder = join(root, 'screens/all');
const readmePicture = join(root, 'docs/pictures/five-screens.png');
const onReadme = [
  'resident-1-home',
  'courier-1-rider-kinds',
  'courier-1-detail-done',
  'worker-1-tasks',
  'leader-1-team',
];
const asked = process.argv.slice(2);
const say = (line: string) => console.log(line);

/**
 * `pnpm screens [LOOK …] [PERSONA …]`: takes a picture of every screen as everybody, at three widths, as usual, with large
 * letters and by night, into `screens/all/`; and says what does not fit and what cannot be used.
 * `--readme`: draws the README's picture from those of the usual phone.
 */
async function main(): Promise<void> {
  await build();
  const system = startSystem(built);
  const undo = [system.stop];
  try {
    const address = await system.address;
    const browser = await startChromium();
    undo.push(() => browser.close());
    const faults = await takeAll({ address, browser });
    for (const fault of faults) say(`  FAULT  ${fault}`);
    say(`${faults.length} faults; the pictures are in ${folder}`);
    if (asked.includes('--readme')) {
      await sideBySide(
        onReadme.map((name) => join(folder, '390', `${name}.png`)),
        readmePicture,
      );
      say(`drew ${readmePicture}`);
    }
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    for (const one of undo.reverse()) await one();
  }
}

async function takeAll({
  address,
  browser,
}: {
  address: string;
  browser: Awaited<ReturnType<typeof startChromium>>;
}) {
  const house = houseAt(address);
  const reports = await street(house);
  const shoot = () => house.photo('missing');
  const setLargeType = async (persona: string, largeType: boolean) => {
    await (await house.api(persona)).updateSettings({ largeType });
  };
  const faults: string[] = [];
  for (const look of looks.filter(({ name }) =>
    isAsked(
      name,
      looks.map((one) => one.name),
    ),
  )) {
    rmSync(join(folder, look.name), { recursive: true, force: true });
    for (const tour of tours) {
      if (
        !isAsked(
          tour.persona ?? 'nobody',
          tours.map((one) => one.persona ?? 'nobody'),
        )
      )
        continue;
      faults.push(
        ...(await takeTour({ browser, address, folder, reports, shoot, setLargeType }, tour, look)),
      );
    }
    say(`${look.name}: taken`);
  }
  return faults;
}

/** Whether it is among what was named; where nothing of its kind was named, all of it is meant. */
function isAsked(name: string, kind: readonly string[]): boolean {
  const named = asked.filter((one) => kind.includes(one));
  return named.length === 0 || named.includes(name);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
