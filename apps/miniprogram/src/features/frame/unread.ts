import { client } from '../api/client';
import { answeringSession } from '../api/last-answers';
import { createStore } from '../store';
import { soon } from './soon';

const store = createStore(0);

export const useUnread = store.use;
export const setUnread = store.write;

let forget: (() => void) | undefined;

/** Asks in a moment: a badge must not draw a page once more before it shows anything. */
export function refreshUnreadSoon(): void {
  forget?.();
  const session = answeringSession();
  forget = soon(() => {
    if (session === answeringSession()) void refreshUnread();
  });
}

/** How many messages are unread. Silent when it fails: the badge is no reason to complain. */
async function refreshUnread(): Promise<void> {
  try {
    store.write((await client.inbox({ limit: 1 })).unread);
  } catch {
    // The next page asks again.
  }
}
