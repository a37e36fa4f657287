import { awardTone, awardWords, signed } from './award-words';

const award = { worth: 50, points: 50 };

test.each([
  [{ ...award, state: 'pending' }, '待核实 +50', 'waiting'],
  // It waits for somebody to be found: it will count as soon as it is his.
  [{ ...award, state: 'none', points: 0 }, '待核实 +50', 'waiting'],
  [{ ...award, state: 'held' }, '核查中 +50', 'due-soon'],
  [{ ...award, state: 'earned' }, '已到账 +50', 'on-time'],
  // Declined, or past what a day counts.
  [{ state: 'none', worth: 0, points: 0 }, '不计分', 'over'],
  [{ state: 'pending', worth: 0, points: 0 }, '不计分', 'over'],
  [{ state: 'earned', worth: 0, points: 0 }, '不计分', 'over'],
] as const)('%p is said as %s', (one, words, tone) => {
  expect(awardWords(one)).toBe(words);
  expect(awardTone(one)).toBe(tone);
});

test('what goes away has a minus as wide as the plus', () => {
  expect([signed(50), signed(0), signed(-80)]).toEqual(['+50', '+0', '−80']);
});
