import type { HistoryEvent, Limits } from '@weilinli/domain';
import { type ClockEntry, clockFactsOf, firedStagesOf, type Judges } from './clock-facts';

const at = new Date('2026-11-23T02:00:00Z');
const limits: Limits = { accept: { amount: 15, unit: 'minute' }, resolve: { amount: 2, unit: 'workDay' } };
const judges: Judges = {
  limitsOf: ({ catalogueVersion, categoryCode, conditionCode }) =>
    catalogueVersion === 3 && categoryCode === 'P0103' && conditionCode === 'missing' ? limits : undefined,
  firstCalendar: 1,
};
const judged = { catalogueVersion: 3, categoryCode: 'P0103', conditionCode: 'missing' };
const anna = { handler: { personId: 'anna', displayName: '安娜', role: 'worker' } };
const water = { handler: { organisationId: 'water', displayName: '水务', role: 'department' } };

function entry(event: HistoryEvent | 'unheard-of', facts: object = {}, actorRole = 'leader'): ClockEntry {
  return { reportId: 'r', sequence: 7, event, actorRole, at, facts: { ...facts } };
}

const read = (...entries: ClockEntry[]) => clockFactsOf(entries, judges);

test.each<[string, ClockEntry, object]>([
  [
    'a submission',
    entry('submit', { ...judged, calendarVersion: 2 }),
    { event: 'submit', limits, calendar: 2 },
  ],
  ['one from before there was a calendar', entry('submit', judged), { event: 'submit', limits, calendar: 1 }],
  ['a dispatch to a person', entry('dispatch', anna), { event: 'dispatch', handler: 'anna' }],
  ['an assignment to an organisation', entry('assign', water), { event: 'assign', handler: 'water' }],
  ['a transfer', entry('transfer', anna), { event: 'transfer', handler: 'anna' }],
  ['a check', entry('verify', { outcome: 'failed' }), { event: 'verify', outcome: 'failed' }],
  ['another category', entry('recategorise', judged), { event: 'recategorise', limits }],
  ['a newer calendar', entry('recalculate', { calendarVersion: 4 }), { event: 'recalculate', calendar: 4 }],
  ['an exemption', entry('exempt', anna), { event: 'exempt', handler: 'anna' }],
  ['a suspension', entry('suspend', { until: '2026-12-01' }), { event: 'suspend' }],
  ['a first approval of two', entry('approve', { kind: 'extend', takesEffect: false }), { event: 'approve' }],
  ['an approved extension', entry('approve', { kind: 'extend', takesEffect: true }), { event: 'extend' }],
  ['an approved suspension', entry('approve', { kind: 'suspend', takesEffect: true }), { event: 'suspend' }],
  [
    'an approved exemption',
    entry('approve', { kind: 'exempt', takesEffect: true, ...anna }),
    { event: 'exempt', handler: 'anna' },
  ],
  [
    'an approved transfer',
    entry('approve', { kind: 'transfer', takesEffect: true, ...water }),
    { event: 'transfer', handler: 'water' },
  ],
  ['a return by the lead', entry('return', {}, 'assignee'), { event: 'return' }],
  ['what only has a time', entry('accept'), { event: 'accept' }],
])('%s is read', (_what, row, fact) => {
  expect(read(row)).toEqual([{ at, ...fact }]);
});

test.each<[string, ClockEntry]>([
  ['another hand beside the lead', entry('assign', { as: 'co', ...water })],
  ['a hand beside the lead that goes', entry('return', {}, 'co-handler')],
])('%s moves no clock', (_what, row) => {
  expect(read(row)).toEqual([]);
});

test.each<[string, ClockEntry, string]>([
  ['an event that nobody knows', entry('unheard-of'), 'is an event that nobody knows'],
  ['an assignment to nobody', entry('assign'), 'has no "handler"'],
  ['a check without an outcome', entry('verify', { outcome: 'maybe' }), 'has no "outcome"'],
  ['an approval of nothing', entry('approve', { takesEffect: true }), 'has no "kind"'],
  [
    'an approval that does not say whether it takes effect',
    entry('approve', { kind: 'extend' }),
    '"takesEffect"',
  ],
  ['a recalculation by nothing', entry('recalculate'), 'has no "calendarVersion"'],
  ['a version that is no number', entry('submit', { ...judged, calendarVersion: '2' }), '"calendarVersion"'],
  ['a category of no catalogue', entry('submit', { ...judged, catalogueVersion: 9 }), 'names no condition'],
])('%s is an error that names report and entry', (_what, row, why) => {
  expect(() => read(row)).toThrow(`history of report r, entry 7, "${row.event}": `);
  expect(() => read(row)).toThrow(why);
});

test('stages that were fired are read from the history', () => {
  const fired = entry('escalate', { limit: 'accept', stage: 'half', percent: 50 });
  expect(firedStagesOf([entry('submit', judged), fired])).toEqual([{ limit: 'accept', stage: 'half', at }]);
});
