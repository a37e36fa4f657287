import { type Lived, liveThrough } from '@weilinli/outbox/src/testing/live-through';
import type { ServerSide } from '@weilinli/outbox/src/testing/server-side';
import { days } from '@weilinli/outbox/src/testing/steps';
import fc from 'fast-check';

export interface OutboxRun {
  runs: number;
  /** Steps of the longest. */
  length: number;
  seed?: number;
  path?: string;
}

export interface OutboxFigures extends Lived {
  runs: number;
  seed: number;
  seconds: number;
}

/** Days with a phone against one server; fails with the shortest day on which something was lost or doubled. */
export async function proveOutbox(server: ServerSide, run: OutboxRun): Promise<OutboxFigures> {
  const begin = performance.now();
  const sum: Lived = { handedIn: 0, arrived: 0, asRemark: 0, calls: 0 };
  let number = 0;
  const seed = run.seed ?? Math.floor(Math.random() * 2 ** 31);
  const proven = await fc.check(
    fc.asyncProperty(days(run.length), async (steps) => {
      number += 1;
      const lived = await liveThrough(server, steps, number);
      for (const name of Object.keys(sum) as (keyof Lived)[]) sum[name] += lived[name];
    }),
    { numRuns: run.runs, seed, ...(run.path === undefined ? {} : { path: run.path }) },
  );
  if (proven.failed) {
    const { errorInstance, counterexample, counterexamplePath } = proven;
    const what = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
    throw new Error(
      `${what}\n${JSON.stringify(counterexample)}\nAgain: pnpm outbox --seed ${seed} --path ${counterexamplePath}`,
    );
  }
  return { runs: run.runs, seed, ...sum, seconds: Math.round((performance.now() - begin) / 1000) };
}
