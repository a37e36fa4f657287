import { useSyncExternalStore } from 'react';

/** A value that several screens look at. */
export function createStore<Value>(first: Value) {
  let value = first;
  const listeners = new Set<() => void>();
  const read = () => value;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  return {
    read,
    write: (next: Value) => {
      value = next;
      for (const listener of Array.from(listeners)) listener();
    },
    use: () => useSyncExternalStore(subscribe, read, read),
  };
}
