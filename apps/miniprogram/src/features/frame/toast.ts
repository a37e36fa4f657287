import { createStore } from '../store';

const store = createStore<string | undefined>(undefined);
const shownFor = 2200;
let timer: ReturnType<typeof setTimeout> | undefined;

export const useToast = store.use;

/** A few words over the title, for a moment. */
export function say(words: string): void {
  clearTimeout(timer);
  store.write(words);
  timer = setTimeout(saidEnough, shownFor);
}

/** Takes the words away: they belong to the page on which they were said. */
export function saidEnough(): void {
  clearTimeout(timer);
  store.write(undefined);
}
