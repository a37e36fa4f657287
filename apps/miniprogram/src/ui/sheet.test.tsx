import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Button } from './button';
import { Sheet } from './sheet';

afterEach(cleanup);

function Asking() {
  const [asked, setAsked] = useState(false);
  return (
    <div>
      <Button words="问" onTap={() => setAsked(true)} />
      {asked ? (
        <Sheet id="sheet" title="为什么?" onClose={() => setAsked(false)}>
          <Button words="因为" onTap={() => undefined} />
        </Sheet>
      ) : null}
    </div>
  );
}

const press = (key: string, shiftKey = false) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, shiftKey });

function ask() {
  render(<Asking />);
  const button = screen.getByRole('button', { name: '问' });
  button.focus();
  fireEvent.click(button);
  return button;
}

test('a sheet takes the focus, Escape closes it, and the focus is back where it was', () => {
  const button = ask();
  expect(document.activeElement).toBe(screen.getByRole('dialog', { name: '为什么?' }));
  press('Escape');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('Tab stays in the sheet, in both directions', () => {
  ask();
  const close = screen.getByRole('button', { name: '关闭' });
  const last = screen.getByRole('button', { name: '因为' });
  press('Tab', true);
  expect(document.activeElement).toBe(last);
  press('Tab');
  expect(document.activeElement).toBe(close);
});
