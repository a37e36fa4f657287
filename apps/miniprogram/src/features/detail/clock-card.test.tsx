import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReportClock } from '@weilinli/contracts';
import { defaultStages } from '@weilinli/domain';
import { buildReport } from '../../testing/build-report';
import { rememberAnswer } from '../api/last-answers';
import { ClockCard } from './clock-card';

afterEach(cleanup);

const clock: ReportClock = {
  now: '2026-11-23T02:00:00.000Z',
  calendarVersion: 1,
  limits: [],
  extensions: 0,
  pauses: [],
  stages: {
    fired: [],
    toCome: [{ limit: 'resolve', stage: 'soon', percent: 80, at: '2026-11-23T04:00:00.000Z' }],
  },
};

function shown(relations: Parameters<typeof buildReport>[0]): string {
  rememberAnswer('clock report-1 2', clock);
  rememberAnswer('escalation-stages', { version: 1, changedAt: '', stages: defaultStages });
  const { container } = render(<ClockCard report={buildReport(relations)} history={[]} />);
  fireEvent.click(screen.getByText('催办和用时'));
  return container.textContent ?? '';
}

test('the staff reads who is told next, and whether anybody has been told', () => {
  const words = shown({ relations: ['dispatcher'] });
  expect(words).toContain('提醒处理人、网格长');
  expect(words).toContain('还没有提醒过谁');
});

test('who reported it reads that somebody will be told, and not who', () => {
  const words = shown({ relations: ['reporter'] });
  expect(words).toContain('修好: 已用时 80%: 提醒下一级');
  expect(words).not.toContain('提醒过谁');
});
