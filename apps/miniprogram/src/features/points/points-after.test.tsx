import { render } from '@testing-library/react';
import { buildEntry } from '../outbox/testing/build-entry';
import { PointsAfter } from './points-after';

test('what waits for signal says that it counts later, and no figure that nobody has promised', () => {
  const { container } = render(<PointsAfter handed={{ state: 'later', entry: buildEntry() }} />);
  expect(container.textContent).toBe('有信号后计分');
});
