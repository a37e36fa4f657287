import { buildReport } from '../../testing/build-report';
import { peopleLines } from './people-lines';

const company = { id: 'o', displayName: '水务集团', role: 'department' };

test('who handles it can say a word to the reporter and to who helps, not to himself', () => {
  const lines = peopleLines(
    buildReport({ relations: ['assignee'], availableActions: ['remark'], coHandlers: [company] }),
  );
  expect(lines.map(({ key, name, remark }) => [key, name, remark?.title])).toEqual([
    ['handler', '你 (小刘)', undefined],
    ['helpers', '水务集团', '给协办人留言'],
    ['reporter', '郭飞', '给上报人留言'],
  ]);
});

test('the reporter does not stand among the others, and who may not speak is not asked to', () => {
  const lines = peopleLines(buildReport({ relations: ['reporter'], availableActions: [] }));
  expect(lines.map(({ key, remark }) => [key, remark])).toEqual([['handler', undefined]]);
});
