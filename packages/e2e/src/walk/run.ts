import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { proveWalks } from './prove';
import { openWalk } from './stage';

/**
 * `pnpm walk`: walks the lifecycle at random against two APIs, and prints what was walked.
 * `--walks 1000 --length 50`: how many and how long; `--coverage 95`: how many percent of the transitions have to be
 * taken; `--seed 7 --path 12`: again what failed; `--shortens no`: as it is, which is quicker.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      walks: { type: 'string', default: '100' },
      length: { type: 'string', default: '50' },
      coverage: { type: 'string', default: '95' },
      seed: { type: 'string' },
      path: { type: 'string' },
      shortens: { type: 'string', default: 'shorten' },
    },
  });
  const stage = await openWalk({ workers: 0 });
  const figures = await proveWalks(stage, {
    walks: Number(values.walks),
    length: Number(values.length),
    shortens: values.shortens === 'shorten' ? 'shorten' : 'as it is',
    ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
    ...(values.path === undefined ? {} : { path: values.path }),
  }).finally(() => stage.close());
  const [{ model = 'unknown' } = {}] = cpus();
  const machine = `${cpus().length} × ${model}, Node ${process.versions.node}`;
  console.log(
    JSON.stringify({ date: new Date().toISOString().slice(0, 10), machine, ...figures }, undefined, 2),
  );
  const isEnough = figures.coverage.percent >= Number(values.coverage);
  console.log(isEnough ? '1 passed, 0 failed' : '0 passed, 1 failed');
  if (!isEnough) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
