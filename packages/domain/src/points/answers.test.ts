import { awardsOf } from './awards-of';
import { type PointRules, shippedPointRules } from './rules';
import { caseOf, followed, reported } from './testing/case-of';

const { helpedADay, foundADay, samePlaceADay, answeredAMonth } = shippedPointRules;
const answered = (
  facts: Parameters<typeof caseOf>[0],
  personId: string,
  rules: PointRules = shippedPointRules,
) =>
  awardsOf(caseOf({ ...facts, answers: [{ reportId: 'r1', personId }] }), () => rules).find(
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

test('nor for tapping a little every day: of a month so many count, from the version on that says so', () => {
  const { answeredAMonth: _, ...uncapped } = shippedPointRules;
  const nth = (rankOfMonth: number) => ({
    followers: [followed({ personId: 'cyd', rankOfDay: 1, rankOfMonth })],
  });
  expect(answered(nth(answeredAMonth), 'cyd')?.points).toBe(1);
  expect(answered(nth(answeredAMonth + 1), 'cyd')).toMatchObject({
    points: 0,
    because: ['回访反馈 1 分', '关注的每月计前 30 次回访, 这是第 31 次'],
  });
  expect(answered(nth(answeredAMonth + 1), 'cyd', uncapped)?.points).toBe(1);
  expect(answered({ reports: [reported({ rankOfMonth: answeredAMonth + 1 })] }, 'ann')?.points).toBe(1);
});

test('following all that counts, every day, brings less than an honest rider has', () => {
  const all = Array.from({ length: 30 * helpedADay }, (_, nth) => ({
    rankOfDay: (nth % helpedADay) + 1,
    rankOfMonth: nth + 1,
  }));
  const brought = all.flatMap((ranks) => {
    const followers = [followed({ personId: 'cyd', ...ranks })];
    const facts = caseOf({ followers, answers: [{ reportId: 'r1', personId: 'cyd' }] });
    return awardsOf(facts, () => shippedPointRules).filter(({ personId }) => personId === 'cyd');
  });
  // The median of honest riders is 290 a month in docs/city-month.md.
  expect(brought.reduce((sum, { points }) => sum + points, 0)).toBeLessThan(250);
});
