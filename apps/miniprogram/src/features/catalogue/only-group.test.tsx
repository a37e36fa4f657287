import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { rememberAnswer } from '../api/last-answers';
import { type ChosenGroup, OnlyGroup } from './only-group';

afterEach(cleanup);

function Narrowed() {
  const [group, setGroup] = useState<ChosenGroup | undefined>(undefined);
  return (
    <div>
      <OnlyGroup chosen={group} onChoose={setGroup} />
      <output>{group?.code ?? 'all'}</output>
    </div>
  );
}

test('a list is narrowed to one group and back to all of them; the chip says which', () => {
  rememberAnswer('catalogue', {
    groups: [
      { code: 'manhole', name: '井盖' },
      { code: 'lamp', name: '路灯' },
    ],
    items: [],
    nextCursor: null,
  });
  render(<Narrowed />);
  expect(screen.queryByText('路灯')).toBeNull();
  fireEvent.click(screen.getByText('全部类别'));
  fireEvent.click(screen.getByText('路灯'));
  expect(screen.getByRole('status').textContent).toBe('lamp');
  fireEvent.click(screen.getByText('只看: 路灯'));
  fireEvent.click(screen.getByText('全部类别'));
  expect(screen.getByRole('status').textContent).toBe('all');
});
