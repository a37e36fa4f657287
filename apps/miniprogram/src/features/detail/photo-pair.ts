import type { Report } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import type { ShownPhoto } from '../../ui/shown-photo';

/** The first photo, and beside it the newest proof: fixed, else made safe. */
export function photoPair(
  { photos }: Pick<Report, 'photos'>,
  now: Date,
): { before?: ShownPhoto; after?: ShownPhoto } {
  const before = photos.find(({ stage }) => stage === 'before');
  const after =
    [...photos].reverse().find(({ stage }) => stage === 'after') ??
    [...photos].reverse().find(({ stage }) => stage === 'safe');
  const shown = (photo: Report['photos'][number], words: string): ShownPhoto => ({
    url: photo.url,
    words: `${words} ${momentWords(now, new Date(photo.at))}`,
  });
  return {
    ...(before ? { before: shown(before, '上报时') } : {}),
    ...(after ? { after: shown(after, after.stage === 'after' ? '修好后' : '围护后') } : {}),
  };
}
