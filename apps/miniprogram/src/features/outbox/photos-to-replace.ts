import type { Entry } from '@weilinli/outbox';

/** Names of the photos that keep an entry from going: gone from the phone, or refused. Where none is named, all of them. */
export function photosToReplace({
  state,
  photos,
  problem,
  conflict,
}: Pick<Entry, 'state' | 'photos' | 'problem' | 'conflict'>): string[] {
  if (state !== 'failed' || conflict || !problem?.code.startsWith('PHOTO_')) return [];
  const named = photos.filter(({ name, missing }) => missing || name === problem.photo);
  return (named.length > 0 ? named : photos).map(({ name }) => name);
}
