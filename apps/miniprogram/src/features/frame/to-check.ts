import { createStore } from '../store';

const store = createStore(0);

/** How many fixes wait for the reader's check, as far as his lists have told. */
export const useToCheck = store.use;
export const setToCheck = store.write;
