/** The last so many of something. */
export interface Lately<T> {
  readonly all: readonly T[];
  add(one: T): void;
}

/** A ring: what is newest takes the place of what is oldest. */
export function lastly<T>(most: number): Lately<T> {
  const all: T[] = [];
  let next = 0;
  return {
    all,
    add: (one) => {
      all[next] = one;
      next = (next + 1) % most;
    },
  };
}
