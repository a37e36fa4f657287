/** Of lists that stand below each other, how many lines of each are drawn where `count` are drawn in all. */
export function linesDrawn(lengths: readonly number[], count: number): number[] {
  let left = count;
  return lengths.map((length) => {
    const drawn = Math.min(length, left);
    left -= drawn;
    return drawn;
  });
}
