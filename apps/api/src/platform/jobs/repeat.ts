import type { Log } from '../log';

export interface Repeating {
  /** Starts no new round, and waits for the one under way. */
  stop(): Promise<void>;
}

/** A task that comes again sooner than a crontab can say. */
export interface RepeatedTask {
  name: string;
  everyMs: number;
  /**
   * Must be safe to run in several processes at once: each of them repeats it. A long round looks at the signal between
   * its steps, because whoever stops waits for it.
   */
  run(stopping: AbortSignal): Promise<unknown>;
}

/**
 * Runs a task at once and then again, `everyMs` after its last round ended, until stopped. A round that fails is
 * logged, and the next one comes as if it had not.
 */
export function repeat(task: RepeatedTask, log: Pick<Log, 'warn'>): Repeating {
  const stopping = new AbortController();
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
    while (!stopping.signal.aborted) {
      await round(task, { log, stopping: stopping.signal });
      if (!stopping.signal.aborted) await pause();
    }
  };
  const running = repeatUntilStopped();
  return {
    stop: () => {
      stopping.abort();
      wake();
      return running;
    },
  };
}

async function round(
  { name, run }: RepeatedTask,
  { log, stopping }: { log: Pick<Log, 'warn'>; stopping: AbortSignal },
): Promise<void> {
  try {
    await run(stopping);
  } catch (error) {
    log.warn({ err: error, task: name }, 'a repeated task failed; it will be tried again');
  }
}
