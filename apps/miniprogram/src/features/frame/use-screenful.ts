import { useState } from 'react';
import { useLater } from './use-later';

/** Lines of a photo and a few words; with buttons below them or a map above; with both; such that are mostly photos. */
export type Lines = 'usual' | 'tall' | 'tallest' | 'photos';

/** As much as fills a phone's screen; then as much more as there has to be to scroll. */
const screenful: Record<Lines, { first: number; next: number }> = {
  usual: { first: 4, next: 5 },
  tall: { first: 3, next: 4 },
  tallest: { first: 2, next: 5 },
  photos: { first: 2, next: 2 },
};

interface Read {
  /** How many lines have been read. */
  count: number;
  lines: Lines;
  /** Asks for lines that have not been read yet; undefined: there are no others. */
  more?: (() => Promise<void>) | undefined;
}

/**
 * How many lines of a list are drawn: a screenful first, a little more once that is there, and more whenever its end is
 * reached. `further` is undefined where nothing is left.
 */
export function useScreenful({ count, lines, more }: Read) {
  const { first, next } = screenful[lines];
  const later = useLater();
  const [scrolled, setScrolled] = useState(0);
  const drawn = first + scrolled + (later ? next : 0);
  const further = async () => {
    if (count <= drawn) await more?.();
    setScrolled(scrolled + 2 * next);
  };
  return { drawn, further: count > drawn || more ? further : undefined };
}
