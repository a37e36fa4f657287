import { act, cleanup, render } from '@testing-library/react';
import { MoreButton } from './more-button';

/** The browser's observer of sight, which jsdom has not: tells how it stands as soon as it is asked. */
class Sight {
  static isSeen = true;
  constructor(private readonly tell: (seen: { isIntersecting: boolean }[]) => void) {}
  observe(): void {
    this.tell([{ isIntersecting: Sight.isSeen }]);
  }
  disconnect(): void {}
}

beforeEach(() => {
  Object.assign(globalThis, { IntersectionObserver: Sight });
});
afterEach(() => {
  cleanup();
  Reflect.deleteProperty(globalThis, 'IntersectionObserver');
});

/** Pages that can be had until there are no more; the end leaves the sight with the last. */
function pages(count: number) {
  let asked = 0;
  const onTap = async () => {
    asked += 1;
    Sight.isSeen = asked < count;
  };
  Sight.isSeen = true;
  return { onTap, asked: () => asked };
}

test('as long as the end of a list is in sight more of it comes, without a finger', async () => {
  const { onTap, asked } = pages(3);
  await act(async () => void render(<MoreButton onTap={onTap} />));
  expect(asked()).toBe(3);
});

test('out of sight nothing is asked for', async () => {
  const { onTap, asked } = pages(3);
  Sight.isSeen = false;
  await act(async () => void render(<MoreButton onTap={onTap} />));
  expect(asked()).toBe(0);
});

test('what has failed is asked for once, and then by hand', async () => {
  let asked = 0;
  Sight.isSeen = true;
  const onTap = () => {
    asked += 1;
    return Promise.reject(new Error('cut'));
  };
  const { getByRole } = render(<MoreButton onTap={onTap} />);
  await act(async () => undefined);
  expect(asked).toBe(1);
  await act(async () => getByRole('button').click());
  expect(asked).toBe(2);
});
