import { setTimeout as sleep } from 'node:timers/promises';
import { boundedQueue } from './bounded-queue';

test('as many run as may, the next wait in order, and what is too much is turned away', async () => {
  const queue = boundedQueue({ running: 2, waiting: 2 });
  const log: string[] = [];
  let active = 0;
  const work = (name: string) => async () => {
    active += 1;
    expect(active).toBeLessThanOrEqual(2);
    log.push(name);
    await sleep(5);
    active -= 1;
    return name;
  };
  const taken = ['a', 'b', 'c', 'd'].map((name) => queue.run(work(name)));
  expect(queue.isFull).toBe(true);
  expect(queue.run(work('e'))).toBeUndefined();
  expect(await Promise.all(taken)).toEqual(['a', 'b', 'c', 'd']);
  expect(log).toEqual(['a', 'b', 'c', 'd']);
  expect(queue.isFull).toBe(false);
});

test('work that fails gives its place back', async () => {
  const queue = boundedQueue({ running: 1, waiting: 0 });
  const fail = () => Promise.reject(new Error('no'));
  for (let time = 0; time < 3; time++) await expect(queue.run(fail)).rejects.toThrow('no');
  expect(await queue.run(async () => 'yes')).toBe('yes');
});
