import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, buildWeapp, built } from '@weilinli/scripts/bootstrap/build.mjs';
import { type AdapterName, adapterNames } from './adapters';
import { compare, type Played } from './compare';
import { costFaults, unopenedFaults } from './costs/limits';
import { writeCosts } from './costs/table';
import { journeys } from './journeys';
import { endAll, playApart } from './play-apart';
import { readProgram } from './weapp-vm/built-program';

const root = join(__dirname, '../../..');
const screens = join(root, 'screens');

const say = (line: string) => console.log(line);
const asked = (flag: string) => process.argv.includes(flag);

/**
 * `pnpm e2e`: plays the journeys with every adapter, each against a system of its own, and keeps every screen in
 * `screens/`. What one adapter can do and another cannot is a failure.
 * `--only vm`, `--only drawn`, `--only h5`: with that one. `--journey 郭飞`: those whose name has it.
 * `--as-built`: builds nothing. `--write`: writes docs/journeys.md.
 */
async function main(): Promise<void> {
  const started = performance.now();
  rmSync(screens, { recursive: true, force: true });
  if (!asked('--as-built')) {
    await build();
    await buildWeapp();
  }
  // What is measured comes first and alone: how much is sent at once depends on how soon answers come. The others wait most
  // of their time, and play at once.
  const first = chosen().filter(isMeasured);
  const others = chosen().filter((name) => !isMeasured(name));
  const results = [...(await together(first)), ...(await together(others))];
  const compared = compare(results);
  for (const line of compared.lines) say(line);
  const costs = results.filter(({ adapter }) => adapter === measured).flatMap(({ outcomes }) => outcomes);
  const whole = costs.length === journeys.length;
  const dear = [
    ...costFaults(costs),
    ...(whole ? unopenedFaults(readProgram(built.weappFolder).pages, costs) : []),
  ];
  for (const fault of dear) say(`FAILED  ${fault}`);
  if (asked('--write')) say(`wrote ${writeCosts(root, costs)}`);
  const failed = compared.failed + dear.length;
  say(`all of it took ${seconds(started)}; the screens are in ${screens}`);
  say(`${compared.passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

const measured: AdapterName = 'weapp in a vm';

function isMeasured(name: AdapterName): boolean {
  return name === measured;
}

function together(names: readonly AdapterName[]): Promise<Played[]> {
  return Promise.all(
    names.map(async (adapter) => ({
      adapter,
      outcomes: await playApart({ adapter, journey: given('--journey'), screens }),
    })),
  );
}

function chosen(): readonly AdapterName[] {
  return adapterNames.filter((name) => name.includes(given('--only')));
}

function given(flag: string): string {
  const at = process.argv.indexOf(flag);
  return at < 0 ? '' : (process.argv[at + 1] ?? '');
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(0)} s`;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, endAll);

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
  endAll();
});
