import { actions } from '@weilinli/domain';
import { buildReport } from '../../testing/build-report';
import { actionWords } from './action-words';
import type { Deed } from './deeds';

test('every deed has words of its own', () => {
  const deeds: Deed[] = [...actions, 'co-handler', 'release'];
  const buttons = deeds.map((deed) => actionWords(deed).button);
  expect(buttons.every((words) => words.length > 0)).toBe(true);
  expect(new Set(buttons).size).toBe(buttons.length);
});

test('words fit to where the report stands', () => {
  expect(actionWords('contest', buildReport({ status: 'resolved' })).button).toBe('没修好');
  expect(actionWords('contest', buildReport({ status: 'declined' })).button).toBe('应该受理');
  const { assignee: _, ...nobodys } = buildReport();
  expect(actionWords('assign', nobodys).button).toBe('派人处理');
  expect(actionWords('assign', buildReport()).button).toBe('换人处理');
});
