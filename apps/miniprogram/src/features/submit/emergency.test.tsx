import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { emptyDraft } from './draft';
import { KindAsked } from './kind-asked';
import { WordsCard } from './words-card';

afterEach(cleanup);

function Words() {
  const [draft, setDraft] = useState(emptyDraft);
  return <WordsCard draft={draft} onChange={setDraft} />;
}

const type = (where: RegExp, value: string) =>
  fireEvent.change(screen.getByPlaceholderText(where), { target: { value } });

test.each([
  ['楼道里电动车着火了', '119'],
  ['有人摔伤流血', '120'],
  ['楼下有人持刀', '110'],
])('who writes “%s” is asked to ring %s first, once he pauses', async (words, number) => {
  render(<Words />);
  type(/补充一句/, words);
  // Not with the key itself: what it draws would be sent with it.
  expect(screen.queryByRole('alert')).toBeNull();
  expect((await screen.findByRole('alert')).textContent).toContain(number);
  expect(screen.getByRole('button', { name: `拨打 ${number}` })).toBeTruthy();
});

test('who searches for what burns is asked, too', async () => {
  const none = { groups: [], items: [], nextCursor: null };
  render(<KindAsked catalogue={none} draft={emptyDraft} onChange={() => undefined} />);
  fireEvent.click(screen.getByRole('button', { name: '搜一搜' }));
  type(/路灯不亮/, '充电桩冒烟');
  expect((await screen.findByRole('alert')).textContent).toContain('119');
});

test('what can wait for a grid worker is left in peace', () => {
  jest.useFakeTimers();
  render(<Words />);
  type(/补充一句/, '井盖松了');
  act(() => void jest.advanceTimersByTime(1000));
  expect(screen.queryByRole('alert')).toBeNull();
  jest.useRealTimers();
});
