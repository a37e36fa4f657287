import type { Journey, Stage } from './journey';

export interface Showing {
  /** What a journey has at hand, apart from its steps. */
  stage: Omit<Stage, 'step'>;
  /** What went wrong on the phones since it was last asked, such as errors in their consoles. */
  faults(): string[];
  /** Keeps what the phones show, when a step has failed. Answers where. */
  keep(name: string): Promise<string[]>;
  /** Puts the phones away. */
  end(): Promise<void>;
}

interface Playing {
  show: () => Showing;
  /** Milliseconds since some fixed moment. */
  clock: () => number;
  say: (line: string) => void;
}

interface Count {
  passed: number;
  failed: number;
}

const stepLimit = 60_000;

/** Plays journeys one after another; answers how many steps succeeded and how many failed. */
export async function play(journeys: readonly Journey[], playing: Playing): Promise<Count> {
  const count = { passed: 0, failed: 0 };
  for (const journey of journeys) await playOne(journey, playing, count);
  return count;
}

async function playOne(journey: Journey, { show, clock, say }: Playing, count: Count): Promise<void> {
  say(journey.name);
  const showing = show();
  const step: Stage['step'] = async (name, work) => {
    const started = clock();
    await within(stepLimit, work());
    const faults = showing.faults();
    if (faults.length > 0) throw new Error(faults.join('\n'));
    count.passed++;
    say(`  ok      ${name} (${((clock() - started) / 1000).toFixed(1)} s)`);
  };
  let last = 'before the first step';
  try {
    await journey.play({
      ...showing.stage,
      step: (name, work) => {
        last = name;
        return step(name, work);
      },
    });
  } catch (error) {
    count.failed++;
    say(`  FAILED  ${last}`);
    const told = [error instanceof Error ? error.message : String(error), ...showing.faults()];
    for (const line of told.join('\n').split('\n')) say(`          ${line}`);
    for (const file of await showing.keep(last).catch(() => [])) say(`          see ${file}`);
  } finally {
    await showing.end();
  }
}

function within(limit: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not done within ${limit / 1000} s`)), limit);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
