import type { EarlierPhoto, ReportedPhoto } from './facts';
import { metresInWords, timeInWords } from './figures';
import type { Signal } from './signal';
import type { SignalRules } from './signal-rules';

/**
 * The very file was used before. Elsewhere it cannot show what is there; at the same place it is the same hazard:
 * a neighbour's picture passed on, or his own sent twice, which merging deals with.
 */
export function photoCopied(photos: readonly ReportedPhoto[], rules: SignalRules): Signal | undefined {
  const found = photos
    .flatMap(({ earlier }) => earlier)
    .filter(({ likeness }) => likeness === 'copied')
    .map((photo) => ({ photo, weight: weightOfCopy(photo, rules) }));
  const worst = heaviest(found);
  if (!worst) return undefined;
  return {
    signal: 'photo-copied',
    weight: worst.weight,
    reason: `同一个照片文件, ${where(worst.photo)}用过。`,
  };
}

/** Not the file, but the picture, somewhere else. At the same place look-alikes are how a hole looks. */
export function photoAlike(photos: readonly ReportedPhoto[], rules: SignalRules): Signal | undefined {
  const found = photos
    // Of a photo that was copied, what else looks like it tells nothing more.
    .filter(({ earlier }) => !earlier.some(({ likeness }) => likeness === 'copied'))
    .flatMap(({ earlier }) => earlier)
    .filter(({ metres }) => metres > rules.samePlace)
    .map((photo) => ({ photo, weight: weightOfLikeness(photo.likeness, rules) }));
  const worst = heaviest(found);
  if (!worst) return undefined;
  return {
    signal: 'photo-alike',
    weight: worst.weight,
    reason: `照片和${where(worst.photo)}用过的一张几乎一样。`,
  };
}

function weightOfCopy({ metres, usedBy, before }: EarlierPhoto, { samePlace, photoCopied }: SignalRules) {
  if (metres > samePlace) return photoCopied.elsewhere;
  if (usedBy === 'another') return photoCopied.passedOn;
  return before > photoCopied.usedAgain ? photoCopied.old : 0;
}

function weightOfLikeness(likeness: EarlierPhoto['likeness'], { photoAlike: of }: SignalRules): number {
  if (likeness === 'copied' || likeness > of.alikeBits) return 0;
  return likeness <= of.sameBits ? of.same : of.alike;
}

/** Whose it was is not told: who judges sees that it was used. */
function where({ metres, usedBy, before }: EarlierPhoto): string {
  const by = usedBy === 'himself' ? '本人' : '他人';
  return `${timeInWords(before)}前在 ${metresInWords(metres)}外另一件上报（${by}的）里`;
}

function heaviest(found: readonly { photo: EarlierPhoto; weight: number }[]) {
  return found
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight || other.photo.metres - one.photo.metres)[0];
}
