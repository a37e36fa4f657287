import { render } from '@testing-library/react';
import { TopBar } from './top-bar';

test('the bar has no frame of its own: it would stay on top no longer than that', () => {
  const { container } = render(<TopBar title="任务" />);
  expect(container.querySelector('.top-bar')?.parentElement).toBe(container);
});
