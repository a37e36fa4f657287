import type { Log } from '../log';

/** Less than the 10 s that are promised, so that the process still ends by itself. */
const patienceMs = 9_000;

/**
 * On SIGTERM or SIGINT: stops each part in turn (API first, database last), and ends the process with 0. Whatever
 * does not end in time is cut off; a second signal changes nothing.
 */
export function stopOnSignals(parts: readonly (() => Promise<void>)[], log: Log): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.warn('not everything ended in time');
      process.exit(0);
    }, patienceMs).unref();
    for (const end of parts) {
      await end().catch((error: unknown) => log.error({ err: error }, 'a part did not stop cleanly'));
    }
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
}
