import { repeat } from './repeat';

/** A task whose rounds end when the test says so. */
function byHand() {
  const rounds: { end: () => void; fail: (error: Error) => void }[] = [];
  const waiting: (() => void)[] = [];
  return {
    rounds,
    run: () =>
      new Promise<void>((end, fail) => {
        rounds.push({ end, fail });
        for (const tell of waiting.splice(0)) tell();
      }),
    reached: async (count: number) => {
      while (rounds.length < count) await new Promise<void>((tell) => waiting.push(tell));
    },
  };
}

function collectedLog() {
  const lines: object[] = [];
  return { lines, warn: (details: object) => void lines.push(details) };
}

test('a task runs again after it has ended, and also after it has failed', async () => {
  const task = byHand();
  const log = collectedLog();
  const repeating = repeat({ name: 'look', everyMs: 1, run: task.run }, log);
  await task.reached(1);
  const error = new Error('the database is away');
  task.rounds[0]?.fail(error);
  await task.reached(2);
  task.rounds[1]?.end();
  await task.reached(3);
  expect(log.lines).toEqual([{ err: error, task: 'look' }]);
  const stopped = repeating.stop();
  task.rounds[2]?.end();
  await stopped;
  expect(task.rounds).toHaveLength(3);
});

test('stopping does not wait for the next round', async () => {
  const task = byHand();
  const repeating = repeat({ name: 'look', everyMs: 3_600_000, run: task.run }, collectedLog());
  await task.reached(1);
  task.rounds[0]?.end();
  await new Promise(setImmediate);
  await repeating.stop();
  expect(task.rounds).toHaveLength(1);
});

test('stopping waits for the round under way', async () => {
  const task = byHand();
  const repeating = repeat({ name: 'look', everyMs: 1, run: task.run }, collectedLog());
  await task.reached(1);
  let ended = false;
  const stopped = repeating.stop().then(() => {
    ended = true;
  });
  await new Promise(setImmediate);
  expect(ended).toBe(false);
  task.rounds[0]?.end();
  await stopped;
});

test('a round under way is told that somebody waits for its end', async () => {
  const task = byHand();
  const signals: AbortSignal[] = [];
  const run = (stopping: AbortSignal) => {
    signals.push(stopping);
    return task.run();
  };
  const repeating = repeat({ name: 'look', everyMs: 1, run }, collectedLog());
  await task.reached(1);
  expect(signals[0]?.aborted).toBe(false);
  const stopped = repeating.stop();
  expect(signals[0]?.aborted).toBe(true);
  task.rounds[0]?.end();
  await stopped;
});
