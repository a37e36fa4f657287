import { parseArgs } from 'node:util';
import { proveOutbox } from './prove';
import { realServer } from './real-server';
import { openOutboxStage } from './stage';

/**
 * `pnpm outbox`: days with a phone that is killed, full, offline and in other hands, against the real API and database:
 * nothing lost, nothing doubled. `--runs 200 --length 25`: how many and how long; `--seed 7 --path 12`: again what failed.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '200' },
      length: { type: 'string', default: '25' },
      seed: { type: 'string' },
      path: { type: 'string' },
    },
  });
  const stage = await openOutboxStage();
  try {
    const figures = await proveOutbox(await realServer(stage), {
      runs: Number(values.runs),
      length: Number(values.length),
      ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
      ...(values.path === undefined ? {} : { path: values.path }),
    });
    const errors = stage.errors.length;
    console.log(JSON.stringify({ ...figures, errors }, undefined, 2));
    const holds = errors === 0 && figures.arrived > figures.handedIn / 3;
    console.log(holds ? '1 passed, 0 failed' : '0 passed, 1 failed');
    if (!holds) process.exitCode = 1;
  } finally {
    await stage.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
