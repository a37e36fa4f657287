import { awardsOf } from './awards-of';
import { shippedPointRules } from './rules';
import { caseOf, followed, reported } from './testing/case-of';

const { helpedADay, foundADay, samePlaceADay } = shippedPointRules;
const answered = (facts: Parameters<typeof caseOf>[0], personId: string) =>
  awardsOf(caseOf({ ...facts, answers: [{ reportId: 'r1', personId }] }), () => shippedPointRules).find(
    (award) => award.kind === 'answered',
  );

test.each([
  ['the last that counts', helpedADay, 1],
  ['one more', helpedADay + 1, 0],
])('whoever follows everything is not paid for tapping through it: %s of a day', (_, rankOfDay, points) => {
  const award = answered({ followers: [followed({ personId: 'cyd', rankOfDay })] }, 'cyd');
  expect(award?.points).toBe(points);
  if (points === 0) expect(award?.because).toEqual(['回访反馈 1 分', '当天的上报或关注已计满']);
});

test.each([
  ['as many as count', { rankOfDay: foundADay, rankOfPlace: samePlaceADay }, 1],
  ['more in a day', { rankOfDay: foundADay + 1 }, 0],
  ['more at one place', { rankOfPlace: samePlaceADay + 1 }, 0],
])('nor whoever reports %s', (_, ranks, points) => {
  expect(answered({ reports: [reported(ranks)] }, 'ann')?.points).toBe(points);
});

test('who has reported it himself is judged by that, however much he follows', () => {
  const followers = [followed({ personId: 'ann', reportId: 'r2', rankOfDay: helpedADay + 5 })];
  expect(answered({ followers }, 'ann')?.points).toBe(1);
});
