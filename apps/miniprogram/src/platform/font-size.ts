const usualSize = 16;

/** How much larger than usual this browser's owner wants letters: its own setting, which the root element has. */
export function fontScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / usualSize || 1;
}
