import { keepLooking } from './keep-looking';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('it looks every four seconds until it is stopped', async () => {
  const look = jest.fn(async () => undefined);
  const stop = keepLooking(4000, look);
  expect(look).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(12_000);
  expect(look).toHaveBeenCalledTimes(3);
  stop();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(look).toHaveBeenCalledTimes(3);
});

test('a slow answer makes no queue, and what comes after the end starts nothing', async () => {
  let answer = () => {};
  const look = jest.fn(() => new Promise<void>((resolve) => (answer = resolve)));
  const stop = keepLooking(4000, look);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(look).toHaveBeenCalledTimes(1);
  answer();
  await jest.advanceTimersByTimeAsync(4000);
  expect(look).toHaveBeenCalledTimes(2);
  stop();
  answer();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(look).toHaveBeenCalledTimes(2);
});

test('a look that fails is not the last one', async () => {
  const look = jest.fn(() => Promise.reject(new Error('no signal')));
  const stop = keepLooking(4000, look);
  await jest.advanceTimersByTimeAsync(8000);
  expect(look).toHaveBeenCalledTimes(2);
  stop();
});
