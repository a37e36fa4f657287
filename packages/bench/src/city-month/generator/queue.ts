/** What comes soonest comes first, whatever the order in which it was added. */
export interface Queue<T> {
  add(one: T): void;
  /** Takes out, in order, all that comes by then. */
  until(then: number): Generator<T>;
}

/** A binary heap. Of two at the same time the one that was added first comes first. */
export function soonest<T>(timeOf: (one: T) => number): Queue<T> {
  const heap: { one: T; time: number; order: number }[] = [];
  let order = 0;
  const isBefore = (a: number, b: number) => {
    const [one, other] = [heap[a], heap[b]];
    if (!one || !other) return false;
    return one.time < other.time || (one.time === other.time && one.order < other.order);
  };
  const swap = (a: number, b: number) => {
    const [one, other] = [heap[a], heap[b]];
    if (!one || !other) return;
    heap[a] = other;
    heap[b] = one;
  };
  const take = (): T | undefined => {
    const [first] = heap;
    const last = heap.pop();
    if (last && first !== last) {
      heap[0] = last;
      for (let at = 0; ; ) {
        const left = 2 * at + 1;
        const child = isBefore(left + 1, left) ? left + 1 : left;
        if (!isBefore(child, at)) break;
        swap(at, child);
        at = child;
      }
    }
    return first?.one;
  };
  return {
    add: (one) => {
      heap.push({ one, time: timeOf(one), order: order++ });
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!isBefore(at, parent)) break;
        swap(at, parent);
        at = parent;
      }
    },
    *until(then) {
      while ((heap[0]?.time ?? Number.POSITIVE_INFINITY) <= then) {
        const one = take();
        if (one !== undefined) yield one;
      }
    },
  };
}
