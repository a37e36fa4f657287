import type { SignalRules, SubmissionFacts } from '@weilinli/domain';
import type { Sighting } from '../generator/hazard';
import { openPhotoMemory } from './photo-memory';

/** What there is to look at when somebody has reported, from what was reported before. */
export interface Submissions {
  take(sighting: Sighting): SubmissionFacts;
  /** The same when it is closed: with what was reported since, and from his phone. Photos say no more than before. */
  takeAgain(sighting: Sighting): SubmissionFacts;
}

/** As the API bounds its looks: so many of one person before it, and so many after. */
const mostOfOne = 200;

export function openSubmissions(rules: SignalRules, monthBegan: number): Submissions {
  const photos = openPhotoMemory(rules.photoAlike);
  const reported = new Map<number, SubmissionFacts['sighting'][]>();
  /** Which of his rider's it was. What was declined is never asked for again. */
  const turns = new WeakMap<Sighting, number>();
  const phones = new Map<number, Set<number>>();
  const factsOf = (sighting: Sighting): Omit<SubmissionFacts, 'photos'> => {
    const his = reported.get(sighting.rider.id) ?? [];
    const turn = turns.get(sighting) ?? his.length;
    return {
      sighting: seenBy(sighting, monthBegan),
      others: [
        ...his.slice(Math.max(0, turn - mostOfOne), turn),
        ...his.slice(turn + 1, turn + 1 + mostOfOne),
      ],
      deviceAccounts: phones.get(sighting.phone)?.size ?? 0,
    };
  };
  return {
    take: (sighting) => {
      const { rider, phone, photo } = sighting;
      const his = reported.get(rider.id) ?? [];
      turns.set(sighting, his.push(seenBy(sighting, monthBegan)) - 1);
      reported.set(rider.id, his);
      phones.set(phone, (phones.get(phone) ?? new Set()).add(rider.id));
      const earlier = photos.recall(sighting);
      return {
        ...factsOf(sighting),
        photos: [{ ...(photo.place ? { captured: photo.place } : {}), earlier }],
      };
    },
    takeAgain: (sighting) => ({ ...factsOf(sighting), photos: [] }),
  };
}

function seenBy({ place, seenAt, accuracy }: Sighting, monthBegan: number): SubmissionFacts['sighting'] {
  return { ...place, at: monthBegan + seenAt, ...(accuracy === undefined ? {} : { accuracy }) };
}
