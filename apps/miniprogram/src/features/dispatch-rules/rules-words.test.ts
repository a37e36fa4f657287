import { conditionLines, timeWords } from './condition-words';
import { otherwiseWords, targetWords } from './target-words';

const known = { items: [], groups: [{ code: 'manhole', name: '井盖' }] } as const;
const nothing = { items: [...known.items], groups: [...known.groups] };

test('a rule without conditions is for everything', () => {
  expect(conditionLines({}, nothing)).toEqual(['所有上报']);
  expect(conditionLines({ time: {} }, nothing)).toEqual(['所有上报']);
});

test('each condition is a line; what nobody knows any more keeps its code', () => {
  expect(
    conditionLines(
      { groups: ['manhole'], conditions: ['P0103/missing'], severities: ['serious', 'critical'] },
      nothing,
    ),
  ).toEqual(['大类: 井盖', '情况: P0103/missing', '轻重: 严重, 重大']);
});

test.each([
  [{ days: 'workdays', from: '18:00', to: '08:00' }, '时间: 工作日, 18:00–08:00'],
  [{ weekdays: [6, 7] }, '时间: 周六、日'],
  [{ from: '20:00' }, '时间: 20:00–24:00'],
] as const)('%p is said as %s', (time, words) => {
  expect(timeWords(time)).toBe(words);
});

test('to whom, and what would have been otherwise', () => {
  expect(targetWords({ role: 'worker' })).toBe('所在网格的网格员');
  expect(targetWords({ organisationKind: 'property' })).toBe('当地的物业');
  expect(targetWords({ organisation: 'WATER' })).toBe('单位 WATER');
  expect(
    otherwiseWords({
      went: { displayName: '刘敏', role: 'worker' },
      wouldGo: { displayName: '杨帆', role: 'worker', rule: 'grids' },
    }),
  ).toBe('当时给了刘敏 (人工指派), 现在会给杨帆');
  expect(otherwiseWords({})).toBe('当时没人接, 现在会没人接');
});
