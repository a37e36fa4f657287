import { render } from '@testing-library/react';
import { Pill } from './pill';

test('a pill carries words and a drawing beside its colour', () => {
  const { container } = render(<Pill words="还剩 3 小时" tone="due-soon" />);
  expect(container.textContent).toBe('还剩 3 小时');
  expect(container.querySelector('.icon-clock')).not.toBeNull();
  expect(container.querySelector('.pill-due-soon')).not.toBeNull();
});

test('what is over has no clock beside it', () => {
  const { container } = render(<Pill words="不再计时" tone="over" />);
  expect(container.querySelector('.icon-clock')).toBeNull();
  expect(container.querySelector('.icon-over')).not.toBeNull();
});
