import type { SignalRules, SubmissionFacts } from '@weilinli/domain';
import type { Sighting } from '../generator/hazard';
import { openPhotoMemory } from './photo-memory';

/** What there is to look at when somebody has reported, from what was reported before. */
export interface Submissions {
  take(sighting: Sighting): SubmissionFacts;
  /** How many people have reported from his phone by now. */
  accountsOf(sighting: Sighting): number;
}

export function openSubmissions(rules: SignalRules, monthBegan: number): Submissions {
  const photos = openPhotoMemory(rules.photoAlike);
  const recent = new Map<number, { received: number; seen: SubmissionFacts['sighting'] }[]>();
  const phones = new Map<number, Set<number>>();
  // Twice: what waited on a phone is seen long before it is received.
  const window = 2 * Math.max(rules.travel.window, rules.burst.window);
  return {
    take: (sighting) => {
      const { rider, at, phone, photo } = sighting;
      const seen = seenBy(sighting, monthBegan);
      const his = recent.get(rider.id) ?? [];
      while (his[0] && at - his[0].received > window) his.shift();
      const others = his.map((other) => other.seen);
      his.push({ received: at, seen });
      recent.set(rider.id, his);
      const accounts = (phones.get(phone) ?? new Set()).add(rider.id);
      phones.set(phone, accounts);
      return {
        sighting: seen,
        others,
        photos: [{ ...(photo.place ? { captured: photo.place } : {}), earlier: photos.recall(sighting) }],
        deviceAccounts: accounts.size,
      };
    },
    accountsOf: ({ phone }) => phones.get(phone)?.size ?? 0,
  };
}

function seenBy({ place, seenAt, accuracy }: Sighting, monthBegan: number): SubmissionFacts['sighting'] {
  return { ...place, at: monthBegan + seenAt, ...(accuracy === undefined ? {} : { accuracy }) };
}
