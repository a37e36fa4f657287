import { setTimeout as sleep } from 'node:timers/promises';
import type { Runner } from 'graphile-worker';
import type { Log } from '../log';

/** The queue is started again so long after it ended. Milliseconds. */
const restartsAfter = 1_000;

/**
 * Runs the queue until stopped, and starts it again whenever it ends by itself: it gives up when it cannot write down
 * how a job went, which is what happens when the database dies. The first start may fail, the later ones are repeated.
 */
export async function keepRunning(
  start: () => Promise<Runner>,
  log: Pick<Log, 'warn'>,
): Promise<{ stop(): Promise<void> }> {
  let runner = await start();
  const stopping = new AbortController();
  const watch = async () => {
    for (;;) {
      let error = await runner.promise.catch((reason: unknown) => reason);
      while (!stopping.signal.aborted) {
        log.warn({ err: error }, 'the queue of jobs ended by itself; it is started again');
        await sleep(restartsAfter, undefined, { signal: stopping.signal }).catch(() => undefined);
        try {
          runner = await start();
          break;
        } catch (reason) {
          error = reason;
        }
      }
      if (stopping.signal.aborted) return ended(runner);
    }
  };
  const watching = watch();
  return {
    stop: async () => {
      stopping.abort();
      await ended(runner);
      await watching;
    },
  };
}

/** One that has ended already refuses to be stopped. */
function ended(runner: Runner): Promise<void> {
  return runner.stop().catch(() => undefined);
}
