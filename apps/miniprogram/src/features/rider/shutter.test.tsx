import { cleanup, render, screen } from '@testing-library/react';
import { Shutter } from './shutter';

afterEach(cleanup);

test('whoever stands has a button to photograph with', () => {
  const onTap = jest.fn();
  render(<Shutter riding={false} onTap={onTap} />);
  screen.getByRole('button', { name: '拍照' }).click();
  expect(onTap).toHaveBeenCalledTimes(1);
});

test('whoever rides has words in place of it', () => {
  render(<Shutter riding onTap={() => undefined} />);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByRole('alert').textContent).toContain('停车再拍');
});
