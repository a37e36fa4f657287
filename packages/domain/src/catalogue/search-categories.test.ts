import type { Catalogue, Category } from './catalogue';
import { searchCategories } from './search-categories';

const category = (code: string, name: string, keywords: string[], conditionName = '损坏'): Category => ({
  code,
  name,
  group: 'other',
  kind: 'event',
  icon: 'other',
  closingCondition: '恢复',
  keywords,
  handledBy: { kind: 'grid', organisations: [] },
  verifyRadius: 100,
  private: false,
  conditions: [
    {
      code: 'broken',
      name: conditionName,
      severity: 'minor',
      filingCondition: '损坏',
      limits: { accept: { amount: 1, unit: 'hour' }, resolve: { amount: 1, unit: 'day' } },
    },
  ],
});

const catalogue: Catalogue = {
  edition: 'test',
  source: '试验',
  groups: [],
  categories: [
    category('P0103', '雨水井盖', ['窨井盖', '井盖没了']),
    category('P0137', '路灯', ['路灯不亮', '灯杆'], '单盏不亮'),
    category('L01', '楼道堆物', ['楼道杂物', '楼道堆电动车']),
    category('L03', '楼道停放电动车', ['楼道电动车']),
    category('E0108', '飞线充电', ['拉线充电', '窗户拉线']),
  ],
};

const found = (words: string) => searchCategories(catalogue, words).map(({ code }) => code);

test.each([
  ['井盖', ['P0103']],
  ['P0103', ['P0103']],
  ['路灯不亮', ['P0137']],
  ['  路灯，不亮 ', ['P0137']],
  ['我家门口的窨井盖碎了', ['P0103']],
  ['楼道堆电动车', ['L01']],
  ['楼道电动车', ['L03']],
  ['从窗户往下拉线给车充电', ['E0108']],
  ['飞碟', []],
  ['', []],
  ['？！', []],
])('"%s" finds %j', (words, codes) => {
  expect(found(words)).toEqual(codes);
});

test('what two words fit stands before what one of them fits', () => {
  expect(found('楼道 停放')).toEqual(['L03', 'L01']);
});
