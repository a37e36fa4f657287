import type { Catalogue, Category, HazardGroup } from '../catalogue';
import { kindOf, type LikelyQuestion, likelyKinds } from './likely-kinds';

const limits = (hours: number) => ({
  accept: { amount: 1, unit: 'hour' as const },
  resolve: { amount: hours, unit: 'hour' as const },
});

function category(facts: Partial<Category> & Pick<Category, 'code' | 'name' | 'group'>): Category {
  return {
    kind: 'component',
    icon: facts.group,
    closingCondition: '恢复',
    keywords: [],
    handledBy: { kind: 'grid', organisations: [] },
    verifyRadius: 50,
    private: false,
    conditions: [
      { code: 'broken', name: '破损', severity: 'minor', filingCondition: '', limits: limits(72) },
      { code: 'missing', name: '缺失', severity: 'critical', filingCondition: '', limits: limits(24) },
    ],
    ...facts,
  };
}

const catalogue: Catalogue = {
  edition: 'test',
  source: '试验',
  groups: [],
  categories: [
    category({ code: 'P1', name: '上水井盖', group: 'manhole' }),
    category({ code: 'P2', name: '不明井盖', group: 'manhole', keywords: ['没有字的井盖'] }),
    category({ code: 'P3', name: '路灯', group: 'lamp', keywords: ['路灯不亮'] }),
    category({ code: 'E1', name: '路面塌陷', group: 'road', emergency: '110' }),
    category({ code: 'E2', name: '道路破损', group: 'road', keywords: ['路面破损'] }),
    category({ code: 'E3', name: '线缆垂落', group: 'cable' }),
    category({ code: 'L1', name: '入户充电', group: 'charging', private: true }),
    category({ code: 'P4', name: '行道树', group: 'tree' }),
  ],
};

const ask = (facts: Partial<LikelyQuestion> = {}, most = 3) =>
  likelyKinds({ catalogue, last: [], near: [], hour: 12, ...facts }, most);
const groups = (facts?: Partial<LikelyQuestion>): HazardGroup[] =>
  ask(facts).map(({ category: { group } }) => group);

test('of somebody new by day: what riders meet', () => {
  expect(groups()).toEqual(['manhole', 'road', 'cable']);
});

test('at night the dark lamp comes forward', () => {
  expect(groups({ hour: 22 })).toContain('lamp');
  expect(groups({ hour: 12 })).not.toContain('lamp');
});

test('what he reported last comes first, as he reported it', () => {
  const [first] = ask({ last: [{ categoryCode: 'P4', conditionCode: 'broken' }, { categoryCode: 'P4' }] });
  expect(first?.category.code).toBe('P4');
  expect(first?.condition.code).toBe('broken');
});

test('what is open beside him counts, what is far does not', () => {
  const tree = (metres: number) => ({ categoryCode: 'P4', metres });
  expect(groups({ near: [tree(40), tree(90)] })).toContain('tree');
  expect(groups({ near: [tree(400), tree(900)] })).not.toContain('tree');
});

test('as people usually mean it: neither an emergency nor somebody’s home', () => {
  expect(kindOf({ catalogue, last: [] }, 'manhole')?.category.code).toBe('P2');
  expect(kindOf({ catalogue, last: [] }, 'road')?.category.code).toBe('E2');
  expect(kindOf({ catalogue, last: [{ categoryCode: 'E1' }] }, 'road')?.category.code).toBe('E1');
});

test('not even where the words people use name the emergency', () => {
  const [collapse, broken] = [
    category({ code: 'E1', name: '路面塌陷', group: 'road', emergency: '110', keywords: ['路面破损'] }),
    category({ code: 'E2', name: '道路坑洼', group: 'road' }),
  ];
  const roads = { ...catalogue, categories: [collapse, broken] };
  expect(kindOf({ catalogue: roads, last: [] }, 'road')?.category.code).toBe('E2');
  const home = category({ code: 'L1', name: '飞线充电', group: 'charging', private: true });
  expect(kindOf({ catalogue: { ...catalogue, categories: [home] }, last: [] }, 'charging')).toBeUndefined();
});

test('a group that the catalogue does not have is not offered', () => {
  expect(kindOf({ catalogue, last: [] }, 'water')).toBeUndefined();
  expect(ask({}, 10).map(({ category: { group } }) => group)).not.toContain('water');
});

test('what is not in the catalogue any more is as if it had not been reported', () => {
  expect(groups({ last: [{ categoryCode: 'X9' }] })).toEqual(groups());
});

test('each group once, whatever he reported', () => {
  const found = groups({ last: [{ categoryCode: 'P1' }, { categoryCode: 'P2' }, { categoryCode: 'P1' }] });
  expect(new Set(found).size).toBe(found.length);
});
