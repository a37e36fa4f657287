import { createStore } from '../store';

interface Said {
  words: string;
  undo?: () => void;
  /** Runs when the words go away and nobody took it back. */
  settle?: () => void;
}

const store = createStore<Said | undefined>(undefined);
const shownFor = 2200;
// Long enough to read, to doubt and to reach up.
const undoneWithin = 6000;
let timer: ReturnType<typeof setTimeout> | undefined;

export const useToast = store.use;

/** A few words over the title, for a moment. */
export function say(words: string): void {
  show({ words }, shownFor);
}

/** A few words about what is done, and a way back. `settle` runs if nobody goes it. */
export function sayWithUndo(said: { words: string; undo: () => void; settle?: () => void }): void {
  show(said, undoneWithin);
}

/** Takes back what the words speak of. */
export function undoSaid(): void {
  const said = store.read();
  clearTimeout(timer);
  store.write(undefined);
  said?.undo?.();
}

/** Takes the words away: they belong to the page on which they were said. */
export function saidEnough(): void {
  const said = store.read();
  clearTimeout(timer);
  if (!said) return;
  store.write(undefined);
  said.settle?.();
}

function show(said: Said, milliseconds: number): void {
  saidEnough();
  store.write(said);
  timer = setTimeout(saidEnough, milliseconds);
}
