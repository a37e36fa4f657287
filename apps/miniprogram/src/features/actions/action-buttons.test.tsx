import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { Action } from '@weilinli/domain';
import { buildReport } from '../../testing/build-report';
import { ActionButtons } from './action-buttons';
import type { Deed } from './deeds';

afterEach(cleanup);

function draw(availableActions: Action[]) {
  const done: Deed[] = [];
  render(
    <ActionButtons
      report={buildReport({ availableActions })}
      busy={false}
      onAction={(action) => done.push(action)}
    />,
  );
  return done;
}

test('a worker sees one large button and finds the rest behind 更多', () => {
  const done = draw(['make-safe', 'resolve', 'return', 'remark']);
  fireEvent.click(screen.getByRole('button', { name: '拍照: 已围护' }));
  expect(screen.queryByRole('button', { name: '拍照: 已修好' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '更多' }));
  fireEvent.click(screen.getByRole('button', { name: '拍照: 已修好' }));
  expect(done).toEqual(['make-safe', 'resolve']);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('buttons answer to the keyboard', () => {
  const done = draw(['confirm', 'contest']);
  fireEvent.keyDown(screen.getByRole('button', { name: '没修好' }), { key: 'Enter' });
  expect(done).toEqual(['contest']);
});

test('what the server does not offer is not drawn', () => {
  draw(['remark']);
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['留言']);
});
