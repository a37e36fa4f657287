import { whileLoading } from '../api/loading';
import { soon } from './soon';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('what a page is not opened for waits until the rest has come, or has failed', async () => {
  let answer = () => {};
  let fail = () => {};
  const answered = whileLoading(() => new Promise<void>((resolve) => (answer = resolve)));
  const failed = whileLoading(
    () => new Promise<void>((_, reject) => (fail = () => reject(new Error('cut')))),
  );
  const asked = jest.fn();
  soon(asked);
  jest.advanceTimersByTime(10_000);
  expect(asked).not.toHaveBeenCalled();

  answer();
  await answered;
  jest.advanceTimersByTime(10_000);
  expect(asked).not.toHaveBeenCalled();

  fail();
  await expect(failed).rejects.toThrow('cut');
  jest.advanceTimersByTime(400);
  expect(asked).toHaveBeenCalledTimes(1);
});

test('who has gone meanwhile asks for nothing', () => {
  const asked = jest.fn();
  soon(asked)();
  jest.advanceTimersByTime(10_000);
  expect(asked).not.toHaveBeenCalled();
});
