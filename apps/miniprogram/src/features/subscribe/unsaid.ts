import type { PutSubscriptions, Subscriptions } from '@weilinli/contracts';
import { freshKey } from '../../platform/chance';
import { keep, kept } from '../../platform/storage';
import { client } from '../api/client';
import { isFinal } from './is-final';

interface Unsaid {
  personId: string;
  /** Of the call: said twice, it counts once. */
  key: string;
  results: PutSubscriptions['results'];
}

const name = 'subscription-answers';
/** Nobody taps so often without signal. */
const most = 50;
let flight: Promise<unknown> = Promise.resolve();

/** What somebody has answered belongs to him until the server has heard of it. */
export function keepAnswers(personId: string, results: PutSubscriptions['results']): void {
  keep(name, [...unsaid(), { personId, key: freshKey(), results }].slice(-most));
}

/** Whether the server has still to hear something of this person. */
export function isUnsaid(personId: string | undefined): boolean {
  return unsaid().some((one) => one.personId === personId);
}

/** Says what the server has not heard yet, one after the other; answers how it stands then, if anything was said. */
export function sayUnsaid(personId: string): Promise<Subscriptions | undefined> {
  const saying = flight.then(() => sayAll(personId));
  flight = saying.catch(() => undefined);
  return saying;
}

async function sayAll(personId: string): Promise<Subscriptions | undefined> {
  let standing: Subscriptions | undefined;
  for (const { key, results } of unsaid().filter((one) => one.personId === personId)) {
    try {
      standing = await client.saySubscriptions({ results }, key);
    } catch (error) {
      // Without an answer it is said the next time; refused once, it always would be.
      if (!isFinal(error)) throw error;
    }
    keep(
      name,
      unsaid().filter((one) => one.key !== key),
    );
  }
  return standing;
}

function unsaid(): Unsaid[] {
  return kept<Unsaid[]>(name) ?? [];
}
