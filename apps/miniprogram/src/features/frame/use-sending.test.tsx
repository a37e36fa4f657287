import { act, cleanup, render, screen } from '@testing-library/react';
import { Button } from '../../ui/button';
import { saidEnough, useToast } from './toast';
import { useSending } from './use-sending';

afterEach(() => {
  cleanup();
  saidEnough();
});

interface SenderProps {
  work: () => Promise<void>;
  after?: () => void;
}

function Sender({ work, after }: SenderProps) {
  const { busy, send } = useSending(after);
  const said = useToast();
  return (
    <>
      <Button words="提交" busy={busy} onTap={() => void send(work)} />
      {said ? <p role="status">{said.words}</p> : null}
    </>
  );
}

/** Work that lasts until it is told how it ends. */
function buildWork() {
  let ends: { well: () => void; badly: () => void }[] = [];
  const work = () =>
    new Promise<void>((resolve, reject) => {
      ends = [...ends, { well: resolve, badly: () => reject(new Error('cut')) }];
    });
  return { work, begun: () => ends.length, last: () => ends.at(-1) };
}

const button = () => screen.getByRole('button');

test('what was sent well can be sent again', async () => {
  const { work, begun, last } = buildWork();
  render(<Sender work={work} />);
  act(() => button().click());
  expect(button().textContent).toBe('请稍候…');
  await act(async () => last()?.well());
  expect(button().textContent).toBe('提交');
  act(() => button().click());
  expect(begun()).toBe(2);
});

test('a second tap before the button could be drawn at rest sends nothing', async () => {
  const { work, begun, last } = buildWork();
  const after = jest.fn();
  render(<Sender work={work} after={after} />);
  act(() => {
    button().click();
    button().click();
  });
  await act(async () => last()?.well());
  expect(begun()).toBe(1);
  expect(after).toHaveBeenCalledTimes(1);
});

test('what goes wrong is said, what comes after comes, and it can be tried again', async () => {
  const { work, begun, last } = buildWork();
  const after = jest.fn();
  render(<Sender work={work} after={after} />);
  act(() => button().click());
  expect(after).not.toHaveBeenCalled();
  await act(async () => last()?.badly());
  expect(screen.getByRole('status').textContent).toBe('出了点问题, 请再试一次');
  expect(after).toHaveBeenCalledTimes(1);
  act(() => button().click());
  expect(begun()).toBe(2);
});

test('work begins in the tap itself', () => {
  const { work, begun } = buildWork();
  render(<Sender work={work} />);
  act(() => {
    button().click();
    expect(begun()).toBe(1);
  });
});
