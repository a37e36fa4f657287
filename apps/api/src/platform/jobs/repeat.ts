import type { Log } from '../log';

export interface Repeating {
  /** Starts no new round, and waits for the one under way. */
  stop(): Promise<void>;
}

/** A task that comes again sooner than a crontab can say. */
export interface RepeatedTask {
  name: string;
  everyMs: number;
  /** Must be safe to run in several processes at once: each of them repeats it. */
  run(): Promise<unknown>;
}

/**
 * Runs a task at once and then again, `everyMs` after its last round ended, until stopped. A round that fails is
 * logged, and the next one comes as if it had not.
 */
export function repeat(task: RepeatedTask, log: Pick<Log, 'warn'>): Repeating {
  let stopped = false;
  let wake = () => {};
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, task.everyMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const repeatUntilStopped = async () => {
    while (!stopped) {
      await round(task, log);
      if (!stopped) await pause();
    }
  };
  const running = repeatUntilStopped();
  return {
    stop: () => {
      stopped = true;
      wake();
      return running;
    },
  };
}

async function round({ name, run }: RepeatedTask, log: Pick<Log, 'warn'>): Promise<void> {
  try {
    await run();
  } catch (error) {
    log.warn({ err: error, task: name }, 'a repeated task failed; it will be tried again');
  }
}
