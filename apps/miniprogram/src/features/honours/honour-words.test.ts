import { honourAreas } from './honour-areas';
import { mineWords } from './honour-words';

test('the list of the city, which is shown at first, comes first, then what is nearer and nearer', () => {
  expect(
    honourAreas([
      { code: '420100000000', kind: 'city', name: '武汉市' },
      { code: '420106000000', kind: 'district', name: '武昌区' },
      { code: '420106015000', kind: 'street', name: '南湖街道' },
      { code: '420106015004', kind: 'community', name: '第 4 社区' },
      { code: '42010601500404', kind: 'grid', name: '第 4 网格' },
    ]).map(({ words }) => words),
  ).toEqual(['全市', '武昌区', '南湖街道', '第 4 社区']);
  expect(honourAreas([]).map(({ words }) => words)).toEqual(['全市']);
});

test('where somebody stands is said also where he has nothing yet', () => {
  expect(mineWords({ mine: { rank: 3, points: 120 }, period: 'week' })).toBe('第 3 名 · 120 分');
  expect(mineWords({ period: 'week' })).toBe('本周还没有计分');
  expect(mineWords({ period: 'all' })).toContain('还没有计分');
});
