import type { Devices } from './devices';
import type { Entry } from './entry';
import type { Shelf } from './shelf';

/** Done entries stay to be seen, the newest of them. */
const doneKept = 20;

/**
 * At the start: files of no entry, or of one that needs them no more, and entries done long ago. What cannot be cleared
 * away is in nobody's way: the next start tries again, and what waits goes all the same.
 */
export async function sweep(devices: Pick<Devices, 'files'>, shelf: Shelf): Promise<void> {
  await clearAway(devices, shelf).catch(() => undefined);
}

async function clearAway({ files }: Pick<Devices, 'files'>, shelf: Shelf): Promise<void> {
  const done = shelf.all().filter(({ state }) => state === 'done');
  for (const { id } of done.slice(0, Math.max(0, done.length - doneKept))) await shelf.drop(id);
  const ids = new Set((await files.list()).map(({ id }) => id));
  for (const id of ids) {
    if (!shelf.foreign.has(id) && !needsFiles(shelf.find(id))) await files.remove(id).catch(() => undefined);
  }
}

function needsFiles(entry: Entry | undefined): boolean {
  return entry !== undefined && entry.state !== 'done' && entry.conflict?.evidence !== 'kept';
}
