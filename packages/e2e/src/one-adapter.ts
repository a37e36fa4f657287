import { built } from '@weilinli/scripts/bootstrap/build.mjs';
import { type AdapterName, adapters } from './adapters';
import { journeys } from './journeys';
import { play } from './runner';
import { startSystem } from './system';

/** What has to be played, from who started this process; the outcomes go back to him. */
export interface Task {
  adapter: AdapterName;
  /** Of the journeys, those whose name has it. */
  journey: string;
  screens: string;
}

// Playwright looks at the stack at every call, and nobody reads it.
process.setSourceMapsEnabled(false);
const say = (line: string) => console.log(line);
/** What was opened and has to go, whatever happens. */
const opened = new Set<() => Promise<void>>();

async function main({ adapter: name, journey, screens }: Task): Promise<void> {
  const adapter = adapters.find((one) => one.name === name);
  if (!adapter) throw new Error(`no adapter is called ${name}`);
  const started = performance.now();
  const tell = (line: string) => say(`${name} | ${line}`);
  const system = startSystem(built);
  opened.add(system.stop);
  const address = await system.address;
  const shown = await adapter.open({ address, screens, weapp: built.weappFolder });
  opened.add(shown.close);
  tell(`the system is up after ${((performance.now() - started) / 1000).toFixed(0)} s`);
  const played = journeys.filter((one) => one.name.includes(journey));
  const outcomes = await play(played, { show: shown.show, clock: () => performance.now(), say: tell });
  await putAway();
  await new Promise((sent) => process.send?.(outcomes, sent));
}

/** What was opened last goes first; what will not go keeps nothing else from going. */
async function putAway(): Promise<void> {
  for (const one of [...opened].reverse()) {
    opened.delete(one);
    await one().catch(complain);
  }
}

function complain(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

let isEnding = false;
/** Somebody does not want it any more: he says so, he says so again, or he is gone. */
const end = () => {
  if (!isEnding) void putAway().finally(() => process.exit(130));
  isEnding = true;
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
process.once('disconnect', end);

process.once('message', (task: Task) => {
  main(task)
    .catch(complain)
    .finally(putAway)
    .finally(() => {
      process.off('disconnect', end);
      process.disconnect();
    });
});
