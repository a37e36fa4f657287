const listeners = new Set<() => void>();

/** Runs when what is on the screen may be out of date: there is signal again, or something that waited has arrived. */
export function onStale(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function refreshAll(): void {
  for (const listener of Array.from(listeners)) listener();
}
