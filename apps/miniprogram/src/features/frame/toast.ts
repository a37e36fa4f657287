import { createStore } from '../store';

const store = createStore<string | undefined>(undefined);
const shownFor = 2200;

export const useToast = store.use;

/** A few words below the title, for a moment. */
export function say(words: string): void {
  store.write(words);
  setTimeout(() => {
    if (store.read() === words) store.write(undefined);
  }, shownFor);
}
