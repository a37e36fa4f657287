import type { Devices } from './devices';
import type { Entry, EntryPhoto, What } from './entry';
import type { PhotoChange } from './outbox';
import { namesFor, saveFiles } from './save-photos';
import type { Shelf } from './shelf';
import { settled } from './steps';
import { bodyOf } from './submit-entry';

/** More would only be kept for somebody who corrects without end. */
const wordingsKept = 5;

/** Due now, with what was missing looked for again. Undefined: there is nothing to try again. */
export function againFrom(entry: Entry): Entry | undefined {
  const { conflict, ...rest } = entry;
  if (entry.state === 'done' || conflict?.evidence === 'kept') return undefined;
  const photos = entry.photos.map(({ missing: _, ...photo }): EntryPhoto => photo);
  const again = settled({ ...rest, photos }, 'queued');
  // Evidence on its way stays a remark.
  return conflict?.evidence === 'sending' ? { ...again, conflict } : again;
}

/** Another wording, with other photos if so: photos first, then the note. */
export async function correctEntry(
  { devices, shelf }: { devices: Devices; shelf: Shelf },
  entry: Entry,
  { body, photos: { add = [], drop = [] } = {} }: { body: What['body']; photos?: PhotoChange | undefined },
): Promise<boolean> {
  const again = againFrom(entry);
  // Words that are on their way as a remark are not changed between two tries.
  if (!again || again.conflict) return false;
  const names = namesFor(
    add,
    1 + Math.max(0, ...entry.photos.map(({ name }) => Number.parseInt(name, 10))),
    devices,
  );
  await saveFiles(devices, { id: entry.id, names, files: add });
  const kept = again.photos.filter(({ name }) => !drop.includes(name));
  await shelf.put({
    ...again,
    what: withBody(entry.what, body),
    photos: [...kept, ...names],
    ...(entry.sent ? { earlier: [...(entry.earlier ?? []), bodyOf(entry)].slice(-wordingsKept) } : {}),
  });
  return true;
}

/** The caller corrects a report with a report's words, and an action with an action's. */
function withBody(what: What, body: What['body']): What {
  return { ...what, body } as What;
}
