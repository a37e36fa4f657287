import { hour, minute } from '../intent';
import { timeOf } from '../rides';
import { type Cheat, claim, near, timesIn, wayOf } from './scheme';

/** He sits at home and says that he is all over the city. */
export const pretendToTravel: Cheat = ({ rider, day, count }) => {
  const { chance, ground } = day;
  const way = wayOf(rider, [
    ['jumps', 0.45],
    ['chosen on the map', 0.2],
    ['leaves time to ride', 0.2],
    ['dates it back', 0.15],
  ]);
  const deed = { kind: 'impossible-travel', way } as const;
  const anywhere = () => ({ x: chance.between(0, ground.side), y: chance.between(0, ground.side) });
  const times = chance.times(count);
  if (way === 'leaves time to ride')
    return timesIn(day, times).map((at) =>
      claim({ rider, day }, { at, spot: near(rider.home, 1_500, chance), deed }),
    );
  const start = timeOf(day);
  return Array.from({ length: times }, (_, index) => {
    const at = start + index * chance.between(1, 6) * minute;
    const said = claim({ rider, day }, { at, spot: anywhere(), deed });
    if (way === 'chosen on the map') return { ...said, accuracy: undefined };
    // Sent now, and said to have been seen one an hour: as if there had been no signal.
    return way === 'dates it back' ? { ...said, seenAt: said.at - (times - index) * hour } : said;
  });
};

/** Litter by the dozen, in one street and one go. */
export const reportInBursts: Cheat = ({ rider, day, count }) => {
  const { chance } = day;
  const way = wayOf(rider, [
    ['in one go', 0.7],
    ['spread over the day', 0.3],
  ]);
  const deed = { kind: 'burst', way } as const;
  if (way === 'spread over the day')
    return timesIn(day, chance.times(count)).map((at) =>
      claim({ rider, day }, { at, spot: near(rider.home, 600, chance), deed, meets: 'petty' }),
    );
  // Not every day, but then many.
  const often = 14;
  if (!chance.happens(count / often)) return [];
  let at = timeOf(day);
  const street = near(rider.home, rider.reach, chance);
  return Array.from({ length: often - 4 + chance.below(9) }, () => {
    at += chance.between(20, 70) * 1_000;
    return claim({ rider, day }, { at, spot: near(street, 60, chance), deed, meets: 'petty' });
  });
};
