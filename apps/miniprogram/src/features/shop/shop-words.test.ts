import type { OfferedReward, Redemption } from '@weilinli/contracts';
import { qrPicture } from './qr';
import { endedWords, lastDayWords, redemptionPill } from './redemption-words';
import { obstacleWords, rewardFacts } from './reward-words';

const now = new Date('2026-11-23T04:00:00.000Z');

const raincoat: OfferedReward = {
  id: 'reward-1',
  name: '雨衣',
  kind: 'goods',
  price: 80,
  stock: 12,
  perPerson: 2,
  validFrom: '2026-11-24T00:00:00.000Z',
  pickUpPlace: '大华物业服务中心',
  pickUpDays: 7,
  shop: { id: 'shop-1', name: '大华物业' },
  active: true,
  version: 1,
  mine: 2,
};

test.each([
  [undefined, undefined],
  ['not-yet', '明天 08:00 开始'],
  ['over', '已结束'],
  ['not-offered', '已下架'],
  ['sold-out', '已兑完'],
  ['limit-reached', '本月已换满 2 份'],
  ['points-not-enough', '还差 30 分'],
] as const)('%s: %s', (obstacle, words) => {
  const reward = obstacle === undefined ? raincoat : { ...raincoat, obstacle };
  expect(obstacleWords(reward, { now, available: 50 })).toBe(words);
});

test('how many points are missing is said only where it is known', () => {
  const reward: OfferedReward = { ...raincoat, obstacle: 'points-not-enough' };
  expect(obstacleWords(reward, { now, available: undefined })).toBe('积分不够');
  expect(obstacleWords(reward, { now, available: 300 })).toBe('积分不够');
});

test('a reward says how many are left, how many one may have and until when', () => {
  expect(rewardFacts(raincoat)).toEqual(['还有 12 份', '每人每月限 2 份', '换后 7 天内领']);
  const { perPerson: _, ...unlimited } = raincoat;
  expect(rewardFacts({ ...unlimited, stock: 0, pickUpDays: 0 })).toEqual(['已兑完', '当天领']);
});

const waiting: Pick<Redemption, 'state' | 'lastDay' | 'points' | 'endedAt'> = {
  state: 'waiting',
  lastDay: '2026-11-30',
  points: 80,
};

test.each([
  ['2026-11-30', '还有 7 天可领', 'waiting'],
  ['2026-11-24', '还有 1 天可领', 'due-soon'],
  ['2026-11-23', '今天是最后一天', 'due-soon'],
] as const)('what can be picked up until %s: %s', (lastDay, words, tone) => {
  expect(redemptionPill({ ...waiting, lastDay }, now)).toEqual({ words, tone });
});

test('the days left are those of Beijing', () => {
  const lateEvening = new Date('2026-11-23T15:59:00.000Z');
  const midnight = new Date('2026-11-23T16:00:00.000Z');
  const lastDay = '2026-11-24';
  expect(redemptionPill({ ...waiting, lastDay }, lateEvening).words).toBe('还有 1 天可领');
  expect(redemptionPill({ ...waiting, lastDay }, midnight).words).toBe('今天是最后一天');
  expect(lastDayWords({ lastDay })).toBe('11月24日');
});

test('what is over says what became of the points', () => {
  const endedAt = '2026-11-23T02:05:00.000Z';
  expect(endedWords(waiting, now)).toBeUndefined();
  expect(endedWords({ ...waiting, state: 'picked-up', endedAt }, now)).toBe('今天 10:05 已领取');
  expect(endedWords({ ...waiting, state: 'cancelled', endedAt }, now)).toBe('今天 10:05 已取消, 80 分已退回');
  expect(endedWords({ ...waiting, state: 'returned' }, now)).toBe('过期退回, 80 分已退回');
});

test('a code is drawn without asking anybody: a small picture in its own address', () => {
  const picture = qrPicture('K7QM-4XWD-2HTR');
  expect(picture).toMatch(/^data:image\/gif;base64,/);
  expect(picture.length).toBeLessThan(4096);
  expect(qrPicture('K7QM-4XWD-2HTR')).toBe(picture);
  expect(qrPicture('K7QM-4XWD-2HTX')).not.toBe(picture);
});
