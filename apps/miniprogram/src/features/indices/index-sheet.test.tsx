import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { IndexLine, IndicesAnswer } from '@weilinli/contracts';
import { indicesOf, noCounts } from '@weilinli/domain';
import { IndexSheetView } from './index-sheet';

afterEach(cleanup);

const counts = { ...noCounts, reported: 3 };
const sheet = { counts, indices: indicesOf(counts) };
const answer: IndicesAnswer = {
  ...sheet,
  area: { code: '1', kind: 'street', name: '南湖街道' },
  ...{ from: '', to: '', countedAt: '', by: 'child' },
  lines: [
    { code: '1', name: '南湖街道', ...sheet },
    { code: '11', name: '华锦社区', ...sheet },
  ],
};

test('a part of an area leads to its own sheet; what lies in none of them leads nowhere', async () => {
  const opened: IndexLine[] = [];
  render(<IndexSheetView answer={answer} onOpen={(line) => opened.push(line)} />);
  fireEvent.click(await screen.findByText('南湖街道'));
  fireEvent.click(screen.getByText('华锦社区'));
  expect(opened.map(({ name }) => name)).toEqual(['华锦社区']);
});

test('a category is no area', async () => {
  const opened: IndexLine[] = [];
  const by = { ...answer, by: 'category' as const };
  render(<IndexSheetView answer={by} onOpen={(line) => opened.push(line)} />);
  fireEvent.click(await screen.findByText('华锦社区'));
  expect(opened).toEqual([]);
});
