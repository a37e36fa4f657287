const ids = new Set<string>();

/** Somebody stands before the screen until this entry is sent; `stop` when he is told that it goes by itself. */
export function waitFor(id: string): () => void {
  ids.add(id);
  return () => {
    ids.delete(id);
  };
}

export function isWaitedFor(id: string): boolean {
  return ids.has(id);
}
