import { hazardGroups } from '../catalogue';

/** Parts of a catalogue as somebody writes it: as good or as bad as a test says. */
export const limit = (amount: number, unit: string) => ({ amount, unit });

export const condition = (over: object = {}) => ({
  code: 'missing',
  name: '缺失',
  severity: 'critical',
  filingCondition: '井盖不在井口上',
  limits: { accept: limit(15, 'minute'), makeSafe: limit(2, 'urgentHour'), resolve: limit(24, 'hour') },
  ...over,
});

export const category = (over: object = {}) => ({
  code: 'P0103',
  name: '雨水井盖',
  group: 'manhole',
  kind: 'component',
  closingCondition: '井盖恢复完好',
  keywords: ['窨井盖'],
  handledBy: { kind: 'department', organisations: ['drainage'] },
  conditions: [condition()],
  ...over,
});

export const groups = hazardGroups.map((code) => ({ code, name: `组${code}` }));

export const catalogue = (over: object = {}) => ({
  edition: 'test',
  source: '试验',
  groups,
  categories: [category()],
  ...over,
});

export const withCategory = (over: object) => catalogue({ categories: [category(over)] });
export const withCondition = (over: object) => withCategory({ conditions: [condition(over)] });
export const withLimits = (over: object) => withCondition({ limits: { ...condition().limits, ...over } });
