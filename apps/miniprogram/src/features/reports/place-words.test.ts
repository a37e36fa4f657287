import type { AreaName } from '@weilinli/contracts';
import { areaNames, distanceWords, placeNames } from './place-words';

const down: AreaName[] = [
  { code: '420100000000', kind: 'city', name: '武汉市' },
  { code: '420106000000', kind: 'district', name: '武昌区' },
  { code: '420106015000', kind: 'street', name: '南湖街道' },
  { code: '420106015004', kind: 'community', name: '第 4 社区' },
  { code: '42010601500404', kind: 'grid', name: '第 4 网格' },
  { code: '4201060150040409', kind: 'micro-grid', name: '小邻里 9' },
];
const endingWith = (kind: AreaName['kind']) => {
  const path = down.slice(0, down.findIndex((area) => area.kind === kind) + 1);
  const last = path[path.length - 1];
  return { code: last?.code ?? '', name: last?.name ?? '', path };
};

test.each([
  ['micro-grid', ['第 4 社区', '第 4 网格']],
  ['grid', ['第 4 社区', '第 4 网格']],
  ['community', ['南湖街道', '第 4 社区']],
  ['district', ['武昌区']],
  ['city', ['武汉市']],
] as const)('a place in a %s is in %j', (kind, words) => {
  expect(areaNames(endingWith(kind))).toEqual(words);
});

test('what people call the place goes before its area', () => {
  const place = { longitude: 114.318, latitude: 30.51, datum: 'gcj02' as const };
  const area = endingWith('grid');
  expect(placeNames({ place: { ...place, address: '小区东门口' }, area })).toEqual(['小区东门口']);
  expect(placeNames({ place, area })).toEqual(['第 4 社区', '第 4 网格']);
});

test.each([
  [3, '不到 10 米'],
  [14, '10 米'],
  [996, '1000 米'],
  [1200, '1.2 公里'],
])('%d metres are said as far as a phone knows', (metres, words) => {
  expect(distanceWords(metres)).toBe(words);
});
