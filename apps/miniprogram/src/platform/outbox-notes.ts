import type { Notes } from '@weilinli/outbox';
import { inStore, noteStore } from './outbox-database';

export const outboxNotes: Notes = {
  read: async (key) => {
    const text: unknown = await inStore(noteStore, 'readonly', (notes) => notes.get(key));
    return typeof text === 'string' ? text : undefined;
  },
  write: async (key, value) => {
    await inStore(noteStore, 'readwrite', (notes) => notes.put(value, key));
  },
  remove: (key) => inStore(noteStore, 'readwrite', (notes) => notes.delete(key)),
  keys: async () => (await inStore(noteStore, 'readonly', (notes) => notes.getAllKeys())).map(String),
};
