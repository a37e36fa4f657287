import { thanksFor } from './thanks';

test.each([
  ['month', { neighbours: 7, found: 3, helped: 1 }, '本月帮 7 位邻居避开危险'],
  ['week', { neighbours: 0, found: 3, helped: 1 }, '本周发现的 3 处问题已经修好'],
  ['all', { neighbours: 0, found: 0, helped: 1 }, '至今帮着解决了 1 处问题'],
  ['all', { neighbours: 0, found: 0, helped: 0 }, undefined],
] as const)('thanks for the %s with %j: %s', (period, deeds, words) => {
  expect(thanksFor(period, deeds)).toBe(words);
});
