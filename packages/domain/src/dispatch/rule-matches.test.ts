import { workCalendar } from '../calendar';
import { isWithin, matchingRules, rulesAtAnyTime } from './rule-matches';
import type { RuleConditions, RuleTime } from './rules';
import { city, elsewhere, grid, now, question, rule } from './testing/candidates';

const beijing = (text: string) => new Date(`${text}+08:00`);

describe('a rule matches', () => {
  it.each<[string, RuleConditions, boolean]>([
    ['everything, when it asks for nothing', {}, true],
    ['what lies in its grid', { areas: [grid] }, true],
    ['what lies in one of its areas, of whatever level', { areas: [elsewhere, city] }, true],
    ['nothing from elsewhere', { areas: [elsewhere] }, false],
    ['its category', { categories: ['P0101', 'P0103'] }, true],
    ['no other category', { categories: ['P0101'] }, false],
    ['its group', { groups: ['manhole'] }, true],
    ['no other group', { groups: ['tree'] }, false],
    ['its condition', { conditions: ['P0103/missing'] }, true],
    ['no other condition', { conditions: ['P0103/broken'] }, false],
    ['no other category with a condition of the same name', { conditions: ['P0101/missing'] }, false],
    ['its severity', { severities: ['serious', 'critical'] }, true],
    ['no other severity', { severities: ['minor'] }, false],
    ['only what fits every word', { groups: ['manhole'], severities: ['minor'] }, false],
  ])('%s', (_case, when, matches) => {
    expect(matchingRules([rule('one', { when })], question(), { at: now })).toHaveLength(matches ? 1 : 0);
  });

  it('at its time only, and could at any', () => {
    const rules = [rule('night', { when: { time: { from: '18:00', to: '08:00' } } })];
    expect(matchingRules(rules, question(), { at: beijing('2023-09-12T17:59:59') })).toEqual([]);
    expect(matchingRules(rules, question(), { at: beijing('2023-09-12T18:00:00') })).toEqual(rules);
    expect(rulesAtAnyTime(rules, question())).toEqual(rules);
  });
});

describe('the time of a rule', () => {
  // 2023-09-15 is a Friday. 2023-09-29 is Mid-Autumn and 2023-10-07 a Saturday that is worked.
  const calendar = workCalendar(1, [{ year: 2023, off: ['2023-09-29'], worked: ['2023-10-07'] }]);
  const night: RuleTime = { from: '18:00', to: '08:00' };
  const fridayNight: RuleTime = { weekdays: [5], ...night };

  it.each<[string, RuleTime, string, boolean]>([
    ['includes its first minute', { from: '08:00', to: '18:00' }, '2023-09-12T08:00:00', true],
    ['excludes its last', { from: '08:00', to: '18:00' }, '2023-09-12T18:00:00', false],
    ['reaches over midnight', night, '2023-09-12T07:59:59', true],
    ['ends in the morning', night, '2023-09-12T08:00:00', false],
    ['runs to midnight without an end', { from: '18:00' }, '2023-09-12T23:59:59', true],
    ['may end at 24:00', { from: '18:00', to: '24:00' }, '2023-09-12T23:59:59', true],
    ['runs from midnight without a beginning', { to: '08:00' }, '2023-09-12T00:00:00', true],
    ['is a weekday', { weekdays: [2] }, '2023-09-12T12:00:00', true],
    ['is no other weekday', { weekdays: [3] }, '2023-09-12T12:00:00', false],
    ['knows Sunday as the seventh', { weekdays: [7] }, '2023-09-17T12:00:00', true],
    ['is the weekday in Beijing, not in UTC', { weekdays: [2] }, '2023-09-12T00:30:00', true],
    ['belongs to the day on which the night began', fridayNight, '2023-09-16T02:00:00', true],
    ['and not to the night before', fridayNight, '2023-09-15T02:00:00', false],
    ['is a workday', { days: 'workdays' }, '2023-09-12T12:00:00', true],
    ['is no workday on a holiday', { days: 'workdays' }, '2023-09-29T12:00:00', false],
    ['is a day off on a holiday', { days: 'days-off' }, '2023-09-29T12:00:00', true],
    ['is a workday on a Saturday that is worked', { days: 'workdays' }, '2023-10-07T12:00:00', true],
    ['is a day off on a plain Saturday', { days: 'days-off' }, '2023-09-16T12:00:00', true],
  ])('%s', (_case, time, at, within) => {
    expect(isWithin(time, { at: beijing(at), calendar })).toBe(within);
  });

  it('counts plain weeks where there is no calendar', () => {
    expect(isWithin({ days: 'workdays' }, { at: beijing('2023-09-29T12:00:00') })).toBe(true);
  });
});
