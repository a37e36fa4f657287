import { createClient, type Tokens } from '@weilinli/client';
import { now } from '../../platform/clock';
import { type PhotoHandle, send, upload } from '../../platform/network';
import { hasSignal } from '../../platform/signal';
import { kept } from '../../platform/storage';
import { consenting } from './consenting';
import { installation } from './installation';
import { keepAboveAll } from './kept-answers';
import { retrying } from './retrying';
import { noticing } from './signal';

export const tokensKept = 'tokens';
let tokens = kept<Tokens>(tokensKept);
let signedOut = () => {};

/** What happens when the session can no longer be renewed. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener;
}

let askForConsent = (): Promise<boolean> => Promise.resolve(false);

/** Who asks for consent where the server stores nothing without it. */
export function onConsentWanted(ask: () => Promise<boolean>): void {
  askForConsent = ask;
}

export function hasTokens(): boolean {
  return tokens !== undefined;
}

/** Another window of the same browser has renewed the session: a token that was used there is no use here. */
export function takeRenewed(personId: string): void {
  const renewed = kept<Tokens>(tokensKept);
  if (renewed?.personId === personId) tokens = renewed;
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** All calls of the program go through this one client: one renewal in flight for all of them. */
export const client = createClient<PhotoHandle>({
  base: API_BASE_URL,
  send: consenting(retrying(noticing(send), { pause, chance: Math.random, now, hasSignal }), () =>
    askForConsent(),
  ),
  upload: consenting(noticing(upload), () => askForConsent()),
  tokens: {
    read: () => tokens,
    write: (next) => {
      tokens = next;
      keepAboveAll(tokensKept, next);
    },
  },
  device: installation,
  onSignedOut: () => signedOut(),
});
