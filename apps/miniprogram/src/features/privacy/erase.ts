import { client } from '../api/client';
import { say } from '../frame/toast';
import { outbox } from '../outbox/outbox';
import { signOut } from '../session/session';

/** Erases the account, and from this phone what was not sent yet. Throws what the client throws. */
export async function erase(): Promise<void> {
  await client.eraseAccount();
  const opened = await outbox();
  for (const { id } of opened.entries()) await opened.remove(id);
  // Before the page on which it is read is drawn.
  say('账号已注销');
  await signOut();
}
