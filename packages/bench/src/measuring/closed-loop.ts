export interface Slice {
  /** Calls that ended inside the slice. */
  done: number;
  seconds: number;
  /** Milliseconds each. */
  latencies: number[];
}

/** So many callers, each making its next call when the last has ended, until the time is over. */
export async function closedLoop(options: {
  callers: number;
  seconds: number;
  call: (caller: number) => Promise<void>;
}): Promise<Slice> {
  const latencies: number[] = [];
  const start = performance.now();
  const end = start + options.seconds * 1000;
  await Promise.all(
    Array.from({ length: options.callers }, async (_, caller) => {
      for (let begun = performance.now(); begun < end; begun = performance.now()) {
        await options.call(caller);
        latencies.push(performance.now() - begun);
      }
    }),
  );
  return { done: latencies.length, seconds: (performance.now() - start) / 1000, latencies };
}
