import type { Devices } from './devices';
import type { Entry, EntryPhoto, What } from './entry';
import { NobodySignedIn } from './outbox';
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

/** Names from this number on, each with the key that it keeps. */
export function namesFor(
  photos: readonly unknown[],
  first: number,
  { newId }: Pick<Devices, 'newId'>,
): EntryPhoto[] {
  return photos.map((_, index) => ({ name: `${first + index}.jpg`, key: newId() }));
}

export async function saveFiles(
  { files }: Pick<Devices, 'files'>,
  saved: { id: string; names: readonly EntryPhoto[]; files: readonly unknown[] },
): Promise<void> {
  for (const [index, { name }] of saved.names.entries()) await files.save(saved.id, name, saved.files[index]);
}
