import {
  type Category,
  findCategory,
  hazardGroups,
  kindOf,
  mostUrgentCondition,
  searchCategories,
  severities,
} from '@weilinli/domain';
import { shippedCatalogue } from './read-catalogue-file';
import { spoken } from './testing/spoken';

const { catalogue } = shippedCatalogue();
const minutesOf = { minute: 1, hour: 60, day: 1440, urgentHour: 60, workHour: Infinity, workDay: Infinity };

function category(code: string): Category {
  const found = findCategory(catalogue, code);
  if (found === undefined) throw new Error(`${code} is missing`);
  return found;
}

test('it has at least sixty categories, and each of the ten groups is used', () => {
  expect(catalogue.categories.length).toBeGreaterThanOrEqual(60);
  const used = new Set(catalogue.categories.map(({ group }) => group));
  expect([...used].sort()).toEqual([...hazardGroups].sort());
});

test('its groups are named as citizens say', () => {
  expect(catalogue.groups.map(({ name }) => name).join(' ')).toBe(
    '井盖 路灯 道路 积水 线缆 垃圾 消防 充电 树木 其他',
  );
});

test('the covers of supply and storm water are called as in the standard', () => {
  expect([category('P0101').name, category('P0103').name]).toEqual(['上水井盖', '雨水井盖']);
});

test('the most urgent condition of a storm-water cover has three limits and is over within a day', () => {
  const { limits, code } = mostUrgentCondition(category('P0103'));
  expect(code).toBe('missing');
  expect(limits).toEqual({
    accept: { amount: 15, unit: 'minute' },
    makeSafe: { amount: 2, unit: 'urgentHour' },
    resolve: { amount: 24, unit: 'hour' },
  });
  expect(limits.resolve.amount * minutesOf[limits.resolve.unit]).toBeLessThanOrEqual(24 * 60);
});

const covers = '0101 0102 0103 0104 0105 0106 0107 0110 0111 0112 0114 0118 0123'.split(' ');

test.each(covers)(
  'a cover P%s that is missing or shifted is safe within 2 hours and whole within 24',
  (number) => {
    const { conditions } = category(`P${number}`);
    const dangerous = conditions.filter(({ code }) => code === 'missing' || code === 'shifted');
    expect(dangerous.map(({ limits }) => limits)).toEqual([
      {
        accept: { amount: 15, unit: 'minute' },
        makeSafe: { amount: 2, unit: 'urgentHour' },
        resolve: { amount: 24, unit: 'hour' },
      },
      {
        accept: { amount: 15, unit: 'minute' },
        makeSafe: { amount: 2, unit: 'urgentHour' },
        resolve: { amount: 24, unit: 'hour' },
      },
    ]);
    expect(conditions.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['broken', 'rattling', 'sunken-around']),
    );
  },
);

test('every category lists its most urgent condition first', () => {
  const others = catalogue.categories.filter((one) => mostUrgentCondition(one) !== one.conditions[0]);
  expect(others.map(({ code }) => code)).toEqual([]);
});

test('no two categories have one name', () => {
  const names = catalogue.categories.map(({ name }) => name);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('what endangers life is accepted within a quarter of an hour', () => {
  const grave = catalogue.categories
    .flatMap(({ conditions }) => conditions)
    .filter(({ severity }) => severities.indexOf(severity) >= severities.indexOf('serious'));
  expect(grave.length).toBeGreaterThan(50);
  for (const { limits } of grave) expect(limits.accept).toEqual({ amount: 15, unit: 'minute' });
});

test('two have to agree to more time only where life is in danger at the worst', () => {
  const asked = catalogue.categories.filter((one) => one.extensionApprovals === 2);
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.map((one) => mostUrgentCondition(one).severity)).toEqual(asked.map(() => 'critical'));
});

test.each(['E0502', 'E0505', 'E0508'])('whoever reports %s is told whom to call', (code) => {
  expect(category(code).emergency).toMatch(/^1(10|19|20)$/);
});

test('what points at a home is private, and nothing else is', () => {
  const hidden = catalogue.categories.filter((one) => one.private);
  expect(hidden.map(({ code }) => code)).toEqual(['L07', 'L02', 'L12']);
});

test.each([
  ['路灯不亮', 'P0137'],
  ['楼道堆电动车', 'L01'],
  ['飞线充电', 'E0108'],
  ['屋顶渗水', 'L09'],
  ['煤气味', 'E0502'],
])('who types %s is offered %s first', (words, code) => {
  expect(searchCategories(catalogue, words)[0]?.code).toBe(code);
});

test.each(spoken)('“%s” is found first as one of what it may be', (phrase, ...codes) => {
  expect(codes).toContain(searchCategories(catalogue, phrase)[0]?.code);
});

test('one tap on a group reports what people usually mean by it, and never an emergency', () => {
  const usual = hazardGroups.map((group) => kindOf({ catalogue, last: [] }, group));
  expect(usual.map((kind) => kind && `${kind.category.name} ${kind.condition.name}`)).toEqual([
    '不明井盖 缺失',
    '路灯 单盏不亮',
    '道路破损 坑洼',
    '道路积水 一般积水',
    '线缆垂落杂乱 垂落',
    '暴露垃圾 暴露',
    '占用消防通道 堵塞',
    '飞线充电 飞线充电',
    '行道树 倒伏断枝',
    undefined,
  ]);
});
