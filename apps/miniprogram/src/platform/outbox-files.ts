import type { Files } from '@weilinli/outbox';
import { now } from './clock';
import { fileStore, inStore } from './outbox-database';

/** Bytes, not a Blob: some browsers lose a Blob's file behind it. */
interface KeptPhoto {
  bytes: ArrayBuffer;
  type: string;
  savedAt: number;
}

/** Another window may be saving an entry's photos right now; its note comes last. */
const settledAfter = 10 * 60_000;

export const outboxFiles: Files = {
  save: async (id, name, from) => {
    if (!(from instanceof Blob)) throw new TypeError('a photo in a browser is a Blob');
    const kept: KeptPhoto = { bytes: await from.arrayBuffer(), type: from.type, savedAt: now().getTime() };
    await inStore(fileStore, 'readwrite', (files) => files.put(kept, [id, name]));
  },
  read: async (id, name) => {
    const kept: unknown = await inStore(fileStore, 'readonly', (files) => files.get([id, name]));
    return isKept(kept) ? new File([kept.bytes], name, { type: kept.type }) : undefined;
  },
  list: async () => {
    const keys = await inStore(fileStore, 'readonly', (files) => files.getAllKeys());
    const listed: { id: string; name: string }[] = [];
    for (const key of keys) {
      const [id, name] = Array.isArray(key) ? key.map(String) : [];
      if (id === undefined || name === undefined) continue;
      const kept: unknown = await inStore(fileStore, 'readonly', (files) => files.get(key));
      if (isKept(kept) && kept.savedAt < now().getTime() - settledAfter) listed.push({ id, name });
    }
    return listed;
  },
  // A list is greater than any text: this is every name of the entry.
  remove: (id) => inStore(fileStore, 'readwrite', (files) => files.delete(IDBKeyRange.bound([id], [id, []]))),
};

function isKept(value: unknown): value is KeptPhoto {
  return typeof value === 'object' && value !== null && 'bytes' in value && 'savedAt' in value;
}
