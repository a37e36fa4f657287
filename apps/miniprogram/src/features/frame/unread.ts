import { client } from '../api/client';
import { answeringSession } from '../api/last-answers';
import { createStore } from '../store';
import { soon } from './soon';

const store = createStore(0);

export const useUnread = store.use;
export const setUnread = store.write;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Asks in a moment: a badge must not draw a page once more before it shows anything. */
export function refreshUnreadSoon(): void {
  clearTimeout(timer);
  const session = answeringSession();
  timer = setTimeout(() => {
    if (session === answeringSession()) void refreshUnread();
  }, soon);
}

/** How many messages are unread. Silent when it fails: the badge is no reason to complain. */
async function refreshUnread(): Promise<void> {
  try {
    store.write((await client.inbox({ limit: 1 })).unread);
  } catch {
    // The next page asks again.
  }
}
