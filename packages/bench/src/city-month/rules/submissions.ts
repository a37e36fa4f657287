import type { SignalRules, SubmissionFacts } from '@weilinli/domain';
import type { Sighting } from '../generator/hazard';
import { openPhotoMemory } from './photo-memory';

/** What there is to look at when somebody has reported, from what was reported before. */
export interface Submissions {
  take(sighting: Sighting): Submission;
}

export interface Submission {
  facts: SubmissionFacts;
  /** When it is closed: with what was reported since, and from his phone. Photos say no more than before. */
  again(): SubmissionFacts;
}

/** As the API bounds its looks: so many of one person before it, and so many after. */
const mostOfOne = 200;

export function openSubmissions(rules: SignalRules, monthBegan: number): Submissions {
  const photos = openPhotoMemory(rules.photoAlike);
  const reported = new Map<number, SubmissionFacts['sighting'][]>();
  const phones = new Map<number, Set<number>>();
  return {
    take: (sighting) => {
      const { rider, phone, photo } = sighting;
      const his = reported.get(rider.id) ?? [];
      reported.set(rider.id, his);
      const seen = seenBy(sighting, monthBegan);
      const turn = his.push(seen) - 1;
      const accounts = (phones.get(phone) ?? new Set()).add(rider.id);
      phones.set(phone, accounts);
      const earlier = photos.recall(sighting);
      const again = (): SubmissionFacts => ({
        sighting: seen,
        others: [
          ...his.slice(Math.max(0, turn - mostOfOne), turn),
          ...his.slice(turn + 1, turn + 1 + mostOfOne),
        ],
        photos: [],
        deviceAccounts: accounts.size,
      });
      const photosOf = [{ ...(photo.place ? { captured: photo.place } : {}), earlier }];
      return { facts: { ...again(), photos: photosOf }, again };
    },
  };
}

function seenBy({ place, seenAt, accuracy }: Sighting, monthBegan: number): SubmissionFacts['sighting'] {
  return { ...place, at: monthBegan + seenAt, ...(accuracy === undefined ? {} : { accuracy }) };
}
