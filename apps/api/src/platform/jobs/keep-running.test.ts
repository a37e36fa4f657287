import { EventEmitter } from 'node:events';
import type { Runner } from 'graphile-worker';
import { keepRunning } from './keep-running';

/** A queue of the library's kind that ends when it is told to, by whomever. */
function queue(): Runner & { breaks(error: Error): void } {
  let end: () => void = () => undefined;
  let breaks: (error: Error) => void = () => undefined;
  const promise = new Promise<void>((resolve, reject) => {
    end = resolve;
    breaks = reject;
  });
  const stop = async () => end();
  return {
    promise,
    stop,
    kill: stop,
    events: new EventEmitter(),
    addJob: async () => Promise.reject(),
    breaks,
  };
}

test('a queue that ends by itself is started again until it starts, and one that is stopped stays so', async () => {
  const [first, second] = [queue(), queue()];
  const starts: (() => Promise<Runner>)[] = [
    async () => first,
    () => Promise.reject(new Error('the database is starting up')),
    async () => second,
  ];
  let begun = 0;
  let startedAgain: () => void = () => undefined;
  const again = new Promise<void>((resolve) => {
    startedAgain = resolve;
  });
  const said: unknown[] = [];
  const start = () => {
    begun += 1;
    if (begun === 3) startedAgain();
    return (starts[begun - 1] ?? (() => Promise.reject(new Error('once too often'))))();
  };
  const running = await keepRunning(start, { warn: (facts: unknown) => void said.push(facts) });
  first.breaks(new Error('the database died'));
  await again;
  expect(said).toMatchObject([
    { err: { message: 'the database died' } },
    { err: { message: 'the database is starting up' } },
  ]);
  await running.stop();
  await second.promise;
  expect(begun).toBe(3);
});
