import type { Devices } from './devices';
import type { Entry, What } from './entry';
import { NobodySignedIn } from './outbox';
import { namesFor, saveFiles } from './save-photos';
import type { Shelf } from './shelf';

export interface NewEntry {
  what: What;
  /** What Files.save takes. */
  photos: readonly unknown[];
  order: number;
}

/**
 * Keeps an entry: its photos first, its note last, so that an entry that is there is whole. What a crash leaves before
 * the note is swept at the next start; what a full device leaves is taken back at once.
 */
export async function addEntry(
  { devices, shelf }: { devices: Devices; shelf: Shelf },
  { what, photos, order }: NewEntry,
): Promise<Entry> {
  const personId = devices.personId();
  if (personId === undefined) throw new NobodySignedIn();
  const id = devices.newId();
  const entry: Entry = {
    id,
    personId,
    order,
    what,
    photos: namesFor(photos, 1, devices),
    key: devices.newId(),
    createdAt: devices.clock().toISOString(),
    state: 'queued',
    attempts: 0,
  };
  try {
    await saveFiles(devices, { id, names: entry.photos, files: photos });
    await shelf.put(entry);
  } catch (error) {
    // What cannot be removed either is nobody's, and swept at the next start.
    await devices.files.remove(id).catch(() => undefined);
    throw error;
  }
  return entry;
}
