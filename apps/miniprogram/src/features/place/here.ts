import type { Place } from '@weilinli/contracts';
import { locate } from '../../platform/position';
import { agreed, agreedBefore } from '../privacy/consent';
import { createStore } from '../store';

export type Here =
  | { state: 'looking' }
  | { state: 'known'; place: Place }
  | { state: 'unknown'; because: 'refused' | 'unavailable' };

const store = createStore<Here>({ state: 'looking' });

export const useHere = store.use;

const notAsked = { found: false, because: 'refused' } as const;

/** Asks the phone where it is. What is known of it stays until something newer is. */
export function findHere(): Promise<void> {
  return find(agreedBefore);
}

/** The same because somebody wants it, who may have declined before: he sees that it is looked for. */
export function findHereNow(): Promise<void> {
  if (store.read().state !== 'known') store.write({ state: 'looking' });
  return find(agreed);
}

async function find(mayKnow: () => Promise<boolean>): Promise<void> {
  // His place is the first thing that the program learns about somebody: not before he has agreed.
  const found = (await mayKnow()) ? await locate() : notAsked;
  if (found.found) store.write({ state: 'known', place: found.place });
  else if (store.read().state !== 'known') store.write({ state: 'unknown', because: found.because });
}

/** A place a person named himself, where the phone could not tell. */
export function stayAt(place: Place): void {
  store.write({ state: 'known', place });
}
