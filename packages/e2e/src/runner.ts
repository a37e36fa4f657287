import type { Journey, Stage } from './journey';
import type { Spent } from './weapp-vm/spent';

export interface Showing {
  /** What a journey has at hand, apart from its steps. */
  stage: Omit<Stage, 'step'>;
  /** What went wrong on the phones since it was last asked, such as errors in their consoles. */
  faults(): string[];
  /** Keeps what the phones show, when a step has failed. Answers where. */
  keep(name: string): Promise<string[]>;
  /** What the journey has cost so far, where that can be counted. */
  spent?(): Spent;
  /** Puts the phones away. */
  end(): Promise<void>;
}

interface Playing {
  show: () => Showing;
  /** Milliseconds since some fixed moment. */
  clock: () => number;
  say: (line: string) => void;
}

/** How a journey went. */
export interface Outcome {
  journey: string;
  passed: number;
  /** The step that failed. */
  failed?: string;
  milliseconds: number;
  spent?: Spent;
}

const stepLimit = 60_000;

/** Plays journeys one after another. */
export async function play(journeys: readonly Journey[], playing: Playing): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const journey of journeys) outcomes.push(await playOne(journey, playing));
  return outcomes;
}

async function playOne(journey: Journey, { show, clock, say }: Playing): Promise<Outcome> {
  say(journey.name);
  const began = clock();
  const showing = show();
  const outcome: Outcome = { journey: journey.name, passed: 0, milliseconds: 0 };
  let last = 'before the first step';
  const step: Stage['step'] = async (name, work) => {
    last = name;
    const started = clock();
    await within(stepLimit, work());
    const faults = showing.faults();
    if (faults.length > 0) throw new Error(faults.join('\n'));
    outcome.passed++;
    say(`  ok      ${name} (${((clock() - started) / 1000).toFixed(1)} s)`);
  };
  try {
    await journey.play({ ...showing.stage, step });
  } catch (error) {
    outcome.failed = last;
    say(`  FAILED  ${last}`);
    const told = [error instanceof Error ? error.message : String(error), ...showing.faults()];
    for (const line of told.join('\n').split('\n')) say(`          ${line}`);
    for (const file of await showing.keep(last).catch(() => [])) say(`          see ${file}`);
  } finally {
    await showing.end();
  }
  const spent = showing.spent?.();
  return { ...outcome, ...(spent ? { spent } : {}), milliseconds: clock() - began };
}

function within(limit: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not done within ${limit / 1000} s`)), limit);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
