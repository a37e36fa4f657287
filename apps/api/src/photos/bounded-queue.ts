/** Work that waits its turn; undefined when too much is waiting already. */
export interface BoundedQueue {
  run<T>(work: () => Promise<T>): Promise<T> | undefined;
  readonly isFull: boolean;
}

/** Runs at most `running` works at once and lets at most `waiting` others wait, first come first served. */
export function boundedQueue({ running, waiting }: { running: number; waiting: number }): BoundedQueue {
  const queue: (() => void)[] = [];
  let active = 0;

  const isFull = () => active >= running && queue.length >= waiting;
  const turn = (): Promise<void> => {
    if (active < running) {
      active += 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => queue.push(resolve));
  };
  const pass = () => {
    const next = queue.shift();
    // Whoever waits takes over the place, so the number of active works stays.
    if (next) next();
    else active -= 1;
  };

  return {
    get isFull() {
      return isFull();
    },
    run(work) {
      if (isFull()) return undefined;
      return turn().then(work).finally(pass);
    },
  };
}
