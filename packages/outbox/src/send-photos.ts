import type { Entry, EntryPhoto } from './entry';
import type { Trip } from './trip';
import { ForeignAnswer } from './verdict';

/** One photo could not be sent, and why. */
export class PhotoFailed extends Error {
  constructor(
    readonly photo: string,
    cause: unknown,
  ) {
    super(`photo ${photo} was not sent`, { cause });
    this.name = 'PhotoFailed';
  }
}

/** Sends the photos that the server has not yet, one after the other; each one's id is noted before the next. */
export async function sendPhotos(trip: Trip, entry: Entry): Promise<Entry> {
  let current = entry;
  for (const photo of entry.photos) {
    if (photo.photoId !== undefined || photo.missing) continue;
    const came = await sendPhoto(trip, entry, photo);
    current = {
      ...current,
      state: 'uploading',
      photos: current.photos.map((one) => (one.name === photo.name ? { ...one, ...came } : one)),
    };
    await trip.shelf.note(current);
  }
  return current;
}

export function photoIdsOf({ photos }: Entry): string[] {
  return photos.flatMap(({ photoId }) => (photoId === undefined ? [] : [photoId]));
}

async function sendPhoto(
  { devices: { files, client }, turnOf }: Trip,
  entry: Entry,
  { name, key }: EntryPhoto,
): Promise<Pick<EntryPhoto, 'photoId' | 'missing'>> {
  const file = await files.read(entry.id, name);
  if (file === undefined) return { missing: true };
  turnOf(entry);
  const answer: { id?: unknown } | undefined = await client.uploadPhoto(file, key).catch((error: unknown) => {
    throw new PhotoFailed(name, error);
  });
  if (typeof answer?.id !== 'string') throw new ForeignAnswer();
  return { photoId: answer.id };
}
