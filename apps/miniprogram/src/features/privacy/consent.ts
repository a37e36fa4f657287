import { onPrivacyNeeded } from '../../platform/privacy';
import { client, onConsentWanted } from '../api/client';
import { noteConsent, sessionNow } from '../session/session';
import { createStore } from '../store';

interface Question {
  answer: (agreed: boolean) => void;
}

const store = createStore<Question | undefined>(undefined);
let asked: Promise<boolean> | undefined;

/** The question that stands open, for the sheet that asks it. */
export const useQuestion = store.use;

onConsentWanted(ask);
onPrivacyNeeded(ask);

/** Whether this person has agreed to the privacy notice; asks him where he has not. For what he does himself. */
export function agreed(): Promise<boolean> {
  return sessionNow()?.me.consent.given ? Promise.resolve(true) : ask();
}

let declinedBy: string | undefined;

/** The same for what the program would like by itself: who has declined once is not asked again by every page. */
export async function agreedBefore(): Promise<boolean> {
  const me = sessionNow()?.me;
  if (me && !me.consent.given && me.id === declinedBy) return false;
  const yes = await agreed();
  if (!yes) declinedBy = me?.id;
  return yes;
}

/** Asks, whatever is known: the server or WeChat wants it. One question at a time, whoever asks. */
export function ask(): Promise<boolean> {
  asked ??= new Promise<boolean>((answer) => store.write({ answer })).finally(() => {
    asked = undefined;
    store.write(undefined);
  });
  return asked;
}

/** Agrees to the version that was shown; who was asked has answered by this. Throws what the client throws. */
export async function give(version: number): Promise<void> {
  noteConsent(await client.giveConsent(version));
  store.read()?.answer(true);
}

export async function withdraw(): Promise<void> {
  noteConsent(await client.withdrawConsent());
}
