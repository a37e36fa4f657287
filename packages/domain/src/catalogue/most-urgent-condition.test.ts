import type { Limit, Limits } from '../sla/limit';
import type { Category, Condition, Severity } from './catalogue';
import { mostUrgentCondition } from './most-urgent-condition';

const accept: Limit = { amount: 15, unit: 'minute' };
const hours = (amount: number): Limit => ({ amount, unit: 'hour' });

const condition = (
  code: string,
  limits: Omit<Limits, 'accept'>,
  severity: Severity = 'serious',
): Condition => ({
  code,
  name: code,
  severity,
  filingCondition: code,
  limits: { accept, ...limits },
});

const urgentAmong = (...conditions: Category['conditions']) =>
  mostUrgentCondition({
    code: 'P0103',
    name: '雨水井盖',
    group: 'manhole',
    kind: 'component',
    icon: 'manhole',
    closingCondition: '恢复',
    keywords: [],
    handledBy: { kind: 'grid', organisations: [] },
    verifyRadius: 100,
    private: false,
    conditions,
  }).code;

test('what must be made safe first is more urgent than what is resolved first', () => {
  const broken = condition('broken', { resolve: hours(4) });
  const missing = condition('missing', { makeSafe: hours(2), resolve: hours(24) });
  expect(urgentAmong(broken, missing)).toBe('missing');
});

test('without anything to make safe, the shorter resolve limit is more urgent', () => {
  expect(
    urgentAmong(condition('slow', { resolve: hours(48) }), condition('fast', { resolve: hours(4) })),
  ).toBe('fast');
});

test('among equal limits the graver one is more urgent, then the one listed first', () => {
  const minor = condition('minor', { resolve: hours(4) }, 'minor');
  const grave = condition('grave', { resolve: hours(4) }, 'critical');
  const alike = condition('alike', { resolve: hours(4) }, 'critical');
  expect(urgentAmong(minor, grave, alike)).toBe('grave');
});
