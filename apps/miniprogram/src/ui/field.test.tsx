import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Field, TallField } from './field';
import { Sheet } from './sheet';

afterEach(cleanup);

test('what is typed is told', () => {
  const onType = jest.fn();
  render(<Field id="name" value="" placeholder="名字" onType={onType} />);
  fireEvent.change(screen.getByPlaceholderText('名字'), { target: { value: '李' } });
  expect(onType).toHaveBeenCalledWith('李');
});

test('no keyboard lies on what somebody writes: a field says how much room it needs', () => {
  render(
    <>
      <Field id="line" value="" placeholder="一行" onType={() => undefined} />
      <TallField id="lines" value="" placeholder="几行" onType={() => undefined} />
    </>,
  );
  expect(screen.getByPlaceholderText('一行').dataset.cursorSpacing).toBe('120');
  expect(screen.getByPlaceholderText('几行').dataset.cursorSpacing).toBe('120');
});

test('a text area in a sheet says that it stands still, and none on a page does', () => {
  const area = <TallField id="lines" value="" placeholder="几行" onType={() => undefined} />;
  const { rerender } = render(area);
  expect(screen.getByPlaceholderText('几行').dataset.fixed).toBeUndefined();
  rerender(
    <Sheet id="sheet" title="为什么?" onClose={() => undefined}>
      {area}
    </Sheet>,
  );
  expect(screen.getByPlaceholderText('几行').dataset.fixed).toBe('true');
});

test('nobody writes into any other field', () => {
  const source = join(__dirname, '..');
  const others = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.includes('.test.') && file !== join('ui', 'field.tsx'))
    .filter((file) => /<(Input|Textarea)\b/.test(readFileSync(join(source, file), 'utf8')));
  expect(others).toEqual([]);
});
