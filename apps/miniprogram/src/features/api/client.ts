import { createClient, type Tokens } from '@weilinli/client';
import { type PhotoHandle, send, upload } from '../../platform/network';
import { keep, kept } from '../../platform/storage';

const tokensKept = 'tokens';
let tokens = kept<Tokens>(tokensKept);
let signedOut = () => {};

/** What happens when the session can no longer be renewed. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener;
}

export function hasTokens(): boolean {
  return tokens !== undefined;
}

/** All calls of the program go through this one client: one renewal in flight for all of them. */
export const client = createClient<PhotoHandle>({
  base: API_BASE_URL,
  send,
  upload,
  tokens: {
    read: () => tokens,
    write: (next) => {
      tokens = next;
      keep(tokensKept, next);
    },
  },
  onSignedOut: () => signedOut(),
});
