import { obstacleTo, type RewardAsker, type RewardTerms } from './obstacle';

const noon = new Date('2026-11-23T04:00:00Z');
const earlier = new Date(noon.getTime() - 1);
const later = new Date(noon.getTime() + 1);

const terms: RewardTerms = { active: true, validFrom: noon, stock: 1, price: 30, perPerson: 2 };
const asker: RewardAsker = { now: noon, mine: 1, available: 30 };

test.each<[string, Partial<RewardTerms>, Partial<RewardAsker>, ReturnType<typeof obstacleTo>]>([
  ['the last of its kind, from its first instant, for his last points', {}, {}, undefined],
  ['one that is not offered', { active: false }, {}, 'not-offered'],
  ['one whose time has not come', { validFrom: later }, {}, 'not-yet'],
  ['one whose time is over in this instant', { validFrom: earlier, validTo: noon }, {}, 'over'],
  ['one in its last instant', { validTo: later }, {}, undefined],
  ['one of which nothing is left', { stock: 0 }, {}, 'sold-out'],
  ['one of which he has all that he may have', {}, { mine: 2 }, 'limit-reached'],
  ['one without a limit, the hundredth time', { perPerson: undefined }, { mine: 99 }, undefined],
  ['one for a point more than he has', {}, { available: 29 }, 'points-not-enough'],
  ['one that is sold out, with too few points', { stock: 0 }, { available: 0 }, 'sold-out'],
  ['one that is over and was taken out', { active: false, validTo: noon }, {}, 'not-offered'],
])('%s', (_, of, by, expected) => {
  expect(obstacleTo({ ...terms, ...of }, { ...asker, ...by })).toBe(expected);
});
