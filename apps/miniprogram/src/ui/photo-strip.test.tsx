import { fireEvent, render } from '@testing-library/react';
import { PhotoStrip } from './photo-strip';
import { Screen } from './screen';

const before = { url: '/before.jpg', words: '上报时 8:15' };
const after = { url: '/after.jpg', words: '修好后 14:02' };

/** By finger, or by mouse and keys. */
function pointerIs(kind: 'coarse' | 'fine') {
  Object.assign(globalThis, {
    matchMedia: (question: string) => ({ matches: question === `(pointer: ${kind})` }),
  });
}

function shown(size = 1) {
  const opened: string[] = [];
  const { container } = render(
    <Screen id="page" size={size}>
      <PhotoStrip id="photos" before={before} after={after} onOpen={(url) => opened.push(url)} />
    </Screen>,
  );
  const uncovered = () =>
    container.querySelector<HTMLElement>('.before-after-over')?.style.getPropertyValue('clip-path');
  const handle = () => container.querySelector('.before-after-handle');
  return { container, opened, uncovered, handle };
}

const at = (clientX: number) => ({ touches: [{ clientX }] });

test('a finger drags the handle, and uncovers as much of the first photo, at most all of it', () => {
  pointerIs('coarse');
  const { uncovered, handle } = shown();
  const grip = handle();
  if (!grip) throw new Error('there is no handle');
  expect(uncovered()).toBe('inset(0 50% 0 0)');
  fireEvent.touchStart(grip, at(195));
  // A quarter of the photo's width.
  fireEvent.touchMove(grip, at(195 + 89.5));
  expect(uncovered()).toBe('inset(0 25% 0 0)');
  fireEvent.touchMove(grip, at(900));
  expect(uncovered()).toBe('inset(0 0% 0 0)');
  fireEvent.keyDown(grip, { key: 'ArrowLeft' });
  expect(uncovered()).toBe('inset(0 10% 0 0)');
});

test('one tap puts them side by side, another one over each other again', () => {
  pointerIs('coarse');
  const { container, handle } = shown();
  const beside = container.querySelector('#photos-beside');
  if (!beside) throw new Error('there is no button');
  fireEvent.click(beside);
  expect(handle()).toBeNull();
  expect(container.querySelectorAll('.photo-half')).toHaveLength(2);
  fireEvent.click(beside);
  expect(handle()).not.toBeNull();
});

test.each([
  ['with large letters', 'coarse' as const, 1.3],
  ['without a finger', 'fine' as const, 1],
])('%s nothing has to be dragged', (_, pointer, size) => {
  pointerIs(pointer);
  const { container, handle, opened } = shown(size);
  expect(handle()).toBeNull();
  for (const photo of container.querySelectorAll('.photo-frame')) fireEvent.click(photo);
  expect(opened).toEqual(['/before.jpg', '/after.jpg']);
  expect(container.textContent).toContain('上报时 8:15修好后 14:02');
});
