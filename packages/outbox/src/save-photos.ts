import type { Devices } from './devices';
import type { EntryPhoto } from './entry';

/** Names from this number on, each with the key that it keeps. */
export function namesFor(
  photos: readonly unknown[],
  first: number,
  { newId }: Pick<Devices, 'newId'>,
): EntryPhoto[] {
  return photos.map((_, index) => ({ name: `${first + index}.jpg`, key: newId() }));
}

/** Keeps a copy of each under its name. Throws OutOfSpace; those before it are there then. */
export async function saveFiles(
  { files }: Pick<Devices, 'files'>,
  saved: { id: string; names: readonly EntryPhoto[]; files: readonly unknown[] },
): Promise<void> {
  for (const [index, { name }] of saved.names.entries()) await files.save(saved.id, name, saved.files[index]);
}
