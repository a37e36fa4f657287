import { renderHook } from '@testing-library/react';
import { saidEnough, say, sayWithUndo, undoSaid, useToast } from './toast';
import { typeSize } from './type-size';

function told() {
  const events: string[] = [];
  sayWithUndo({
    words: '3 条已标为已读',
    undo: () => events.push('undone'),
    settle: () => events.push('settled'),
  });
  return events;
}

function words() {
  const { result, unmount } = renderHook(() => useToast());
  unmount();
  return result.current?.words;
}

afterEach(() => saidEnough());

test('what is taken back is not settled any more', () => {
  const events = told();
  expect(words()).toBe('3 条已标为已读');
  undoSaid();
  saidEnough();
  expect(events).toEqual(['undone']);
  expect(words()).toBeUndefined();
});

test('what nobody takes back is settled once: by time, by leaving the page, or by the next words', () => {
  const events = told();
  say('已接单');
  saidEnough();
  expect(events).toEqual(['settled']);
  undoSaid();
  expect(events).toEqual(['settled']);
});

test.each([
  [{ large: false, setting: 1 }, 1],
  [{ large: true, setting: 1 }, 1.3],
  [{ large: false, setting: 1.4 }, 1.4],
  [{ large: true, setting: 1.4 }, 1.82],
  // Smaller than drawn is too small to read, larger than this no layout holds.
  [{ large: false, setting: 0.9 }, 1],
  [{ large: true, setting: 1.75 }, 1.82],
])('for %p letters are %p times as large', (asked, size) => {
  expect(typeSize(asked)).toBeCloseTo(size);
});
