import type { Category } from '@weilinli/domain';
import { buildReport } from '../../testing/build-report';
import { sharedOf } from './shared-of';

const cover: Category = {
  code: 'P0103',
  name: '雨水井盖',
  group: 'manhole',
  kind: 'component',
  icon: 'manhole',
  closingCondition: '',
  keywords: [],
  handledBy: { kind: 'grid', organisations: [] },
  verifyRadius: 50,
  private: false,
  conditions: [
    {
      code: 'missing',
      name: '缺失',
      severity: 'critical',
      filingCondition: '',
      limits: { accept: { amount: 1, unit: 'hour' }, resolve: { amount: 24, unit: 'hour' } },
    },
  ],
};

const report = buildReport({
  description: '我家门口',
  onBehalfOf: '李奶奶',
  area: {
    code: '1',
    name: '第 1 网格',
    path: [
      { code: '42', kind: 'city', name: '武汉市' },
      { code: '420106015', kind: 'street', name: '南湖街道' },
    ],
  },
});

test('what is passed on names the hazard and the street, and nobody', () => {
  const shared = sharedOf(report, { items: [cover] });
  expect(shared?.title).toBe('雨水井盖 · 南湖街道: 已派给处理人');
  const said = JSON.stringify(shared);
  for (const secret of ['郭飞', '小刘', '李奶奶', '我家门口', '小区门口', report.number]) {
    expect(said).not.toContain(secret);
  }
});

test('what strangers may not know of is not passed on', () => {
  expect(sharedOf(report, { items: [{ ...cover, private: true }] })).toBeUndefined();
  expect(sharedOf({ ...report, status: 'declined' }, { items: [cover] })).toBeUndefined();
  expect(sharedOf({ ...report, status: 'withdrawn' }, { items: [cover] })).toBeUndefined();
});
