import { cleanup, render } from '@testing-library/react';
import { Picture } from './picture';
import { Thumbnail } from './thumbnail';

afterEach(cleanup);

const askedOf = (drawn: ReturnType<typeof render>) =>
  drawn.container.querySelector('img')?.getAttribute('loading');

test('a thumbnail is asked for when it comes into sight, the photo somebody came for at once', () => {
  expect(askedOf(render(<Thumbnail url="https://example.org/1.jpg" icon="camera" />))).toBe('lazy');
  cleanup();
  expect(askedOf(render(<Picture url="https://example.org/1.jpg" words="" className="photo" />))).toBeNull();
});
