import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { PagedList } from './paged-list';

afterEach(cleanup);

const lines = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `line-${from + index}` }));

const drawn = () => screen.queryAllByText(/^line-/).map(({ textContent }) => textContent);

/** Twenty lines, and twenty more that have to be asked for. */
function Listed({ onAsked }: { onAsked: () => void }) {
  const [items, setItems] = useState(lines(0, 20));
  const more = async () => {
    onAsked();
    setItems([...items, ...lines(20, 20)]);
  };
  return (
    <PagedList
      page={{ items, nextCursor: items.length < 40 ? 'next' : null }}
      more={more}
      draw={({ id }) => <p>{id}</p>}
    />
  );
}

const scroll = () => act(async () => void fireEvent.click(screen.getByRole('button', { name: '再看一些' })));

test('a screenful is drawn first, a little more once it is there, and the rest when the end is reached', async () => {
  const onAsked = jest.fn();
  render(<Listed onAsked={onAsked} />);
  expect(drawn()).toEqual(lines(0, 4).map(({ id }) => id));
  await waitFor(() => expect(drawn()).toHaveLength(9));
  await scroll();
  expect(drawn()).toHaveLength(19);
  await scroll();
  expect(drawn()).toHaveLength(20);
  // What is at hand is drawn before anything is asked for.
  expect(onAsked).not.toHaveBeenCalled();
  await scroll();
  expect(onAsked).toHaveBeenCalledTimes(1);
  expect(drawn()).toEqual(lines(0, 39).map(({ id }) => id));
  await scroll();
  expect(drawn()).toHaveLength(40);
  expect(screen.queryByRole('button')).toBeNull();
});
