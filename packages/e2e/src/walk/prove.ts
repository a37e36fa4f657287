import fc from 'fast-check';
import { type Coverage, coverageOf } from './coverage';
import { emptied } from './emptied';
import { settle } from './settle';
import type { WalkStage } from './stage';
import { type Step, walks } from './steps';
import { takeStep } from './take-step';
import { beginWalk, type Tally } from './walk';

export interface WalkRun {
  walks: number;
  /** Steps of each. */
  length: number;
  /** To walk again what failed. */
  seed?: number;
  path?: string;
  /** Whether a walk that failed is made as short as it can be: that takes its time. */
  shortens: 'shorten' | 'as it is';
}

export interface WalkFigures {
  walks: number;
  seed: number;
  reports: number;
  requests: number;
  accepted: number;
  refused: Record<string, number>;
  /** Different pairs of status and deed that were refused. */
  illegal: number;
  coverage: Coverage;
  seconds: number;
}

/** Random people do random things; fails with the seed and what they did where anything is otherwise than it should be. */
export async function proveWalks(stage: WalkStage, run: WalkRun): Promise<WalkFigures> {
  const begin = performance.now();
  const tally: Tally = {
    actions: 0,
    done: 0,
    refused: new Map(),
    illegal: new Set(),
    taken: new Set(),
    reports: 0,
  };
  const seed = run.seed ?? Math.floor(Math.random() * 2 ** 31);
  const walked = await fc.check(
    fc.asyncProperty(walks(run.length), (steps) => walkOnce(stage, { steps, tally })),
    {
      numRuns: run.walks,
      seed,
      endOnFailure: run.shortens === 'as it is',
      ...(run.path === undefined ? {} : { path: run.path }),
    },
  );
  if (walked.failed) {
    const { errorInstance, counterexamplePath, numShrinks } = walked;
    const what = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
    throw new Error(
      `${what}\nAgain, made shorter ${numShrinks} times: pnpm walk --seed ${seed} --path ${counterexamplePath}`,
    );
  }
  return {
    walks: run.walks,
    seed,
    reports: tally.reports,
    requests: tally.actions,
    accepted: tally.done,
    refused: Object.fromEntries([...tally.refused].sort()),
    illegal: tally.illegal.size,
    coverage: coverageOf(tally.taken),
    seconds: Math.round((performance.now() - begin) / 1000),
  };
}

async function walkOnce(stage: WalkStage, { steps, tally }: { steps: Step[]; tally: Tally }): Promise<void> {
  const told: string[] = [];
  try {
    const walk = beginWalk(stage, tally);
    for (const step of steps) await takeStep(walk, step, (line) => told.push(line));
    await settle(stage, tally);
  } catch (error) {
    await emptied(stage);
    const what = error instanceof Error ? error.message : String(error);
    throw new Error(`${what}\nThe walk:\n${told.map((line) => `  ${line}`).join('\n')}`, { cause: error });
  }
}
