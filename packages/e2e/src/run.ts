import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, buildWeapp, built } from '@weilinli/scripts/bootstrap/build.mjs';
import { type Adapter, adapters } from './adapters';
import { compare, type Played } from './compare';
import { costFaults, unopenedFaults } from './costs/limits';
import { writeCosts } from './costs/table';
import { journeys } from './journeys';
import { play } from './runner';
import { startSystem } from './system';
import { readProgram } from './weapp-vm/built-program';

const root = join(__dirname, '../../..');
const screens = join(root, 'screens');

const say = (line: string) => console.log(line);
const asked = (flag: string) => process.argv.includes(flag);
/** What was opened and has to go, whatever happens. */
const opened = new Set<() => Promise<void>>();

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
  const name = given('--journey');
  const played = journeys.filter((one) => one.name.includes(name));
  const result = async (adapter: Adapter): Promise<Played> => ({
    adapter: adapter.name,
    outcomes: await withAdapter(adapter, played),
  });
  const results: Played[] = [];
  // What is measured has the machine to itself; the others wait most of their time, and play at once.
  for (const adapter of chosen().filter(isMeasured)) results.push(await result(adapter));
  results.push(
    ...(await Promise.all(
      chosen()
        .filter((adapter) => !isMeasured(adapter))
        .map(result),
    )),
  );
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

async function withAdapter(adapter: Adapter, played: typeof journeys): Promise<Played['outcomes']> {
  const started = performance.now();
  const tell = (line: string) => say(`${adapter.name} | ${line}`);
  const system = startSystem(built);
  opened.add(system.stop);
  const address = await system.address;
  const shown = await adapter.open({ address, screens, weapp: built.weappFolder });
  opened.add(shown.close);
  tell(`the system is up after ${seconds(started)}`);
  const outcomes = await play(played, { show: shown.show, clock: () => performance.now(), say: tell });
  await putAway([shown.close, system.stop]);
  return outcomes;
}

const measured = 'weapp in a vm';

function isMeasured({ name }: Adapter): boolean {
  return name === measured;
}

function chosen(): readonly Adapter[] {
  return adapters.filter(({ name }) => name.includes(given('--only')));
}

function given(flag: string): string {
  const at = process.argv.indexOf(flag);
  return at < 0 ? '' : (process.argv[at + 1] ?? '');
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(0)} s`;
}

/** What was opened last goes first; what will not go keeps nothing else from going. */
async function putAway(those: readonly (() => Promise<void>)[] = [...opened].reverse()): Promise<void> {
  for (const one of those) {
    opened.delete(one);
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
  .finally(() => putAway());
