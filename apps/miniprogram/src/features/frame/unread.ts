import { client } from '../api/client';
import { createStore } from '../store';

const store = createStore(0);

export const useUnread = store.use;
export const setUnread = store.write;

/** Asks how many messages are unread. Silent when it fails: the badge is no reason to complain. */
export async function refreshUnread(): Promise<void> {
  try {
    store.write((await client.inbox({ limit: 1 })).unread);
  } catch {
    // The next page asks again.
  }
}
