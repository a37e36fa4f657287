import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReportPoints } from '@weilinli/contracts';
import { rememberAnswer } from '../api/last-answers';
import { RulingsCard } from './rulings-card';

afterEach(cleanup);

const points: ReportPoints = {
  items: [],
  ofOthers: [
    {
      person: { id: 'person-1', displayName: '郭飞' },
      items: [
        {
          kind: 'found',
          state: 'pending',
          points: 50,
          worth: 50,
          because: ['安全隐患 50 分', '你是第一个发现的人'],
        },
      ],
    },
  ],
};

test('who decides on points sees who has some once he asks, and what he can say of them', () => {
  rememberAnswer('points of report-1', points);
  render(<RulingsCard report={{ id: 'report-1', relations: ['dispatcher'] }} />);
  expect(screen.queryByText('郭飞')).toBeNull();
  fireEvent.click(screen.getByText('积分核定'));
  expect(screen.getByText('郭飞')).toBeTruthy();
  expect(screen.getByText('待核实 +50')).toBeTruthy();
  expect(screen.getByText('安全隐患 50 分 · 第一个发现的人')).toBeTruthy();
  fireEvent.click(screen.getByText('核定'));
  fireEvent.click(screen.getByText('不计分'));
  expect(screen.getByText('照片不是这次在现场拍的')).toBeTruthy();
  fireEvent.click(screen.getByText('照常计分'));
  expect(screen.getByText('核实属实')).toBeTruthy();
});

test('a leader, who decides on no points, is not offered it', () => {
  const { container } = render(<RulingsCard report={{ id: 'report-1', relations: ['leader'] }} />);
  expect(container.textContent).toBe('');
});
