import { workCalendar } from '../calendar';
import { chooseHandler } from './choose-handler';
import { unknownYearIn } from './rule-matches';
import type { DispatchRule, RuleTime } from './rules';
import { elsewhere, person, question, rule } from './testing/candidates';

const beijing = (text: string) => new Date(`${text}+08:00`);

describe('a rule that asks for workdays in a year that nobody has published', () => {
  const calendar = workCalendar(1, [{ year: 2026, off: [], worked: [] }]);
  const asking = (time: RuleTime) => [rule('one', { when: { time } })];
  const night: RuleTime = { days: 'workdays', from: '18:00', to: '08:00' };

  it.each<[string, RuleTime, string, number | undefined]>([
    ['is told by plain weeks, which is said', { days: 'workdays' }, '2027-01-01T12:00:00', 2027],
    ['also where it asks for days off', { days: 'days-off' }, '2027-01-04T12:00:00', 2027],
    ['is sure in a year that is known', { days: 'workdays' }, '2026-12-31T23:59:59', undefined],
    ['asks of the day on which the night began', night, '2027-01-01T07:59:59', undefined],
    ['and of the new year with the next night', night, '2027-01-01T18:00:00', 2027],
    ['asks nothing at another hour', night, '2027-01-01T12:00:00', undefined],
    [
      'asks nothing on another weekday',
      { days: 'workdays', weekdays: [1] },
      '2027-01-01T12:00:00',
      undefined,
    ],
    ['asks nothing where any day will do', { from: '08:00' }, '2027-01-01T12:00:00', undefined],
  ])('%s', (_case, time, at, year) => {
    expect(unknownYearIn(asking(time), question(), { at: beijing(at), calendar })).toBe(year);
  });

  it('asks nothing of what it does not concern', () => {
    const elsewheres = [rule('one', { when: { areas: [elsewhere], time: { days: 'workdays' } } })];
    expect(unknownYearIn(elsewheres, question(), { at: beijing('2027-01-01T12:00:00'), calendar })).toBe(
      undefined,
    );
  });
});

test('the reasons say so, where a rule that was asked had to be told by plain weeks', () => {
  const office = rule('office', { when: { time: { days: 'workdays' } } });
  const unpublished = question({ calendar: workCalendar(1, []) });
  const why = (rules: DispatchRule[], list = [person('a')]) =>
    chooseHandler({ version: 1, rules }, unpublished, list).why;
  expect(why([office])).toMatchObject({ rule: 'office', unknownYear: 2023 });
  // Nobody asks a rule behind the one that decides.
  expect(why([rule('any'), office])).not.toHaveProperty('unknownYear');
  expect(why([office], [])).toMatchObject({ rule: 'nobody-fits', unknownYear: 2023 });
});
