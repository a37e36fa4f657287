import type { Device } from '../weapp-vm/device';

/** What the outbox of a phone has written down (packages/outbox, entry-note): by its id, how far it has come. */
export function entriesOn({ storage }: Pick<Device, 'storage'>): Map<string, string> {
  const entries = new Map<string, string>();
  for (const [key, text] of storage) {
    if (!key.startsWith('outbox/entry/')) continue;
    // WeChat keeps JSON, and what the outbox gives it is a text of JSON.
    const { id, state } = JSON.parse(JSON.parse(text) as string) as { id: string; state: string };
    entries.set(id, state);
  }
  return entries;
}
