import { render } from '@testing-library/react';
import { LongList, pageSize } from './long-list';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => `task ${index}`);
const list = (items: readonly string[]) => (
  <LongList
    items={items}
    keyOf={(item) => item}
    draw={(item) => <p>{item}</p>}
    end={<button type="button" />}
  />
);

test('another page leaves all that is there as it is, the same nodes in the same containers', () => {
  const { container, rerender } = render(list(numbers(2 * pageSize)));
  const pages = Array.from(container.querySelectorAll('.long-list-page'));
  const lines = Array.from(container.querySelectorAll('p'));
  const changes: MutationRecord[] = [];
  const watcher = new MutationObserver((records) => changes.push(...records));
  watcher.observe(container, { childList: true, subtree: true, characterData: true, attributes: true });
  rerender(list(numbers(3 * pageSize)));
  changes.push(...watcher.takeRecords());
  watcher.disconnect();
  expect(Array.from(container.querySelectorAll('.long-list-page')).slice(0, 2)).toEqual(pages);
  expect(Array.from(container.querySelectorAll('p')).slice(0, 2 * pageSize)).toEqual(lines);
  // One node came: the page.
  expect(changes).toHaveLength(1);
  expect(changes[0]?.addedNodes).toHaveLength(1);
});

test('each line stands once, in its order, over pages of twenty', () => {
  const { container } = render(list(numbers(500)));
  expect(Array.from(container.querySelectorAll('p'), ({ textContent }) => textContent)).toEqual(numbers(500));
  expect(container.querySelectorAll('.long-list-page')).toHaveLength(500 / pageSize);
});
