import type { Place } from '@weilinli/contracts';
import { type Found, locate } from '../../platform/position';
import { answeringSession } from '../api/last-answers';
import { agreed, agreedBefore } from '../privacy/consent';
import { createStore } from '../store';

export type Here =
  | { state: 'looking' }
  | { state: 'known'; place: Place }
  | { state: 'unknown'; because: 'refused' | 'unavailable' };

const store = createStore<Here>({ state: 'looking' });

export const useHere = store.use;

const notAsked = { found: false, because: 'refused' } as const;
let session = answeringSession();

/** Asks the phone where it is. What is known of it stays until something newer is. */
export function findHere(): Promise<void> {
  return find(agreedBefore);
}

/** The same because somebody wants it, who may have declined before: he sees that it is looked for. */
export function findHereNow(): Promise<void> {
  if (store.read().state !== 'known') store.write({ state: 'looking' });
  return find(agreed);
}

/** Where he is at this moment, for what he does there; nothing where he has not agreed that it may be known. */
export async function whereNow(): Promise<Found> {
  return (await agreedBefore()) ? locate() : notAsked;
}

async function find(mayKnow: () => Promise<boolean>): Promise<void> {
  // Where somebody else was, or said he was, is nobody's place.
  if (session !== answeringSession()) store.write({ state: 'looking' });
  session = answeringSession();
  // His place is the first thing that the program learns about somebody: not before he has agreed.
  const found = (await mayKnow()) ? await locate() : notAsked;
  if (found.found) store.write({ state: 'known', place: found.place });
  else if (store.read().state !== 'known') store.write({ state: 'unknown', because: found.because });
}

/** A place a person named himself, where the phone could not tell. */
export function stayAt(place: Place): void {
  store.write({ state: 'known', place });
}
