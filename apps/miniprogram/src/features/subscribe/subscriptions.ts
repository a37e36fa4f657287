import type { SubscriptionTemplate } from '@weilinli/contracts';
import { useEffect } from 'react';
import { askToSubscribe, canSubscribe } from '../../platform/subscribe';
import { client } from '../api/client';
import { onStale } from '../api/refresh';
import { signedInPerson } from '../session/signed-in-person';
import { createStore } from '../store';
import { type Moment, toAskAt } from './moments';
import { isUnsaid, keepAnswers, sayUnsaid } from './unsaid';

interface Standing {
  personId: string | undefined;
  items: readonly SubscriptionTemplate[];
}

const store = createStore<Standing>({ personId: undefined, items: [] });

/** What may be told outside the program, and how often still; nothing in a browser. */
export function useSubscriptions(): readonly SubscriptionTemplate[] {
  return mine(store.use());
}

/**
 * Learns what can be asked for, because in the tap itself there is no time for it. Silent when it fails: then nobody is
 * asked, and the inbox has everything anyway.
 */
export async function refreshSubscriptions(): Promise<void> {
  const personId = signedInPerson();
  if (!canSubscribe || !personId) return;
  try {
    const { items } = (await sayUnsaid(personId)) ?? (await client.subscriptions());
    if (signedInPerson() === personId) store.write({ personId, items });
  } catch {
    // The next screen asks again.
  }
}

/** The same where a question may come: on opening, and again with the signal for whoever opened it without. */
export function usePreparedSubscriptions(): void {
  useEffect(() => {
    void prepare();
    return onStale(() => void prepare());
  }, []);
}

/** Unless all is known, and told, already. */
async function prepare(): Promise<void> {
  const personId = signedInPerson();
  if (store.read().personId !== personId || isUnsaid(personId)) await refreshSubscriptions();
}

/** Asks in a tap, at a moment at which it makes sense to somebody. Ends once he has answered; the server hears later. */
export async function askAt(moment: Moment): Promise<void> {
  const personId = signedInPerson();
  const templateIds = toAskAt(mine(store.read()), moment);
  if (!personId || templateIds.length === 0) return;
  // First of all: WeChat asks only while the finger's tap is being worked off.
  const results = await askToSubscribe(templateIds);
  if (results.length === 0) return;
  keepAnswers(personId, results);
  void refreshSubscriptions();
}

function mine({ personId, items }: Standing): readonly SubscriptionTemplate[] {
  return personId !== undefined && personId === signedInPerson() ? items : [];
}
