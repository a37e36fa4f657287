import { inside, middleOf } from '../ground';
import { minute } from '../intent';
import { type Cheat, claim, near, timesIn, wayOf } from './scheme';

/** One man, one phone, many accounts: each reports the same things, and each is paid. */
export const shareADevice: Cheat = ({ rider, day, count, ring }) => {
  const { chance } = day;
  const [owner = rider] = ring;
  const way = wayOf(owner, [
    ['one phone', 0.7],
    ['forgets the phone’s id each time', 0.3],
  ]);
  const deed = { kind: 'shared-device', way } as const;
  return timesIn(day, chance.times(count)).map((at) => {
    const phone = way === 'one phone' ? owner.phone : 1_000_000 + chance.below(1_000_000_000);
    // They are out there, and what they report is: only the people are made up.
    const spot = day.spots.placeOf(day.spots.near(inside(day.ground, near(owner.home, 800, chance))));
    return claim({ rider, day }, { at, spot, deed, phone, meets: 'real' });
  });
};

/** What he reports, his friend closes, and neither has been there. */
export const feedEachOther: Cheat = ({ rider, day, count, ring }) => {
  const { chance, ground } = day;
  const way = wayOf(rider, [
    ['only with his friend', 0.5],
    ['also with others', 0.25],
    ['in turns', 0.25],
  ]);
  const deed = { kind: 'mutual-feeding', way } as const;
  const grids = ring.map(({ friend }) => friend).filter((grid) => grid !== undefined);
  return timesIn(day, chance.times(count)).map((at) => {
    const grid = way === 'in turns' ? chance.one(grids) : (rider.friend ?? 0);
    const spot = near(middleOf(ground, grid), 90, chance);
    return claim({ rider, day }, { at, spot, deed, handlerIsInIt: true });
  });
};

/** He reports in the grid that he keeps, and closes it himself. */
export const makeHisOwn: Cheat = ({ rider, day, count, ring }) => {
  const { chance, ground } = day;
  const way = wayOf(rider, [
    ['by himself', 0.75],
    ['through somebody’s account', 0.25],
  ]);
  const deed = { kind: 'own-made', way } as const;
  const reporter = way === 'by himself' ? rider : (ring.find(({ id }) => id !== rider.id) ?? rider);
  const middle = middleOf(ground, rider.keeps ?? 0);
  return timesIn(day, chance.times(count)).map((at) =>
    claim(
      { rider: reporter, day },
      // The account is another's, and the phone is his.
      { at: at + minute, spot: near(middle, 90, chance), deed, phone: rider.phone, handlerIsInIt: true },
    ),
  );
};
