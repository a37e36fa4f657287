export const hashWidth = 9;
export const hashHeight = 8;

/**
 * The difference hash of a picture shrunk to 9 × 8 grey pixels: one bit for each of 64 neighbours, set where it grows
 * brighter to the right. It survives scaling, recompression and exposure, so look-alikes differ in few bits. Signed,
 * because PostgreSQL's bigint is.
 */
export function differenceHash(grey: Uint8Array): bigint {
  if (grey.length !== hashWidth * hashHeight)
    throw new Error(`9 × 8 grey pixels are needed, not ${grey.length}.`);
  let bits = 0n;
  for (let row = 0; row < hashHeight; row++) {
    for (let column = 0; column < hashWidth - 1; column++) {
      const at = row * hashWidth + column;
      const brighter = (grey[at + 1] ?? 0) > (grey[at] ?? 0);
      bits = (bits << 1n) | (brighter ? 1n : 0n);
    }
  }
  return BigInt.asIntN(64, bits);
}

/** In how many of the 64 bits two pictures differ: 0 the same, up to about 10 look-alikes. */
export function differingBits(one: bigint, other: bigint): number {
  let rest = BigInt.asUintN(64, one ^ other);
  let count = 0;
  for (; rest > 0n; rest &= rest - 1n) count += 1;
  return count;
}
