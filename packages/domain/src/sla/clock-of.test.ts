import { clockOf } from './clock-of';
import { leftAt } from './countdown';
import { duesOf } from './standing';
import {
  at,
  beijing,
  calendars,
  clock,
  factOf,
  limits,
  resolveBy,
  type Step,
  submitted,
  to,
} from './testing/told-clock';
import { countdownOf } from './watch';

describe('the report’s clock', () => {
  it('starts with the submission', () => {
    expect(duesOf(clock())).toEqual({
      acceptBy: at('2026-11-23 10:30'),
      makeSafeBy: undefined,
      resolveBy: at('2026-11-25 10:00'),
    });
  });

  it('never starts anew, whoever handles it, however often it is doubted', () => {
    const steps: Step[] = [
      ['2026-11-23 10:00', 'dispatch', to('anna')],
      ['2026-11-23 10:10', 'return'],
      ['2026-11-23 11:00', 'assign', to('bo')],
      ['2026-11-23 11:10', 'accept'],
      ['2026-11-24 10:00', 'resolve'],
      ['2026-11-24 20:00', 'contest'],
    ];
    expect(resolveBy(...steps)).toEqual(at('2026-11-25 10:00'));
  });

  it.each<[string, string, string, string]>([
    ['a pause over a weekend takes no work time', '2026-11-24 18:00', '2026-11-30 08:00', '2026-11-30 10:00'],
    [
      'a pause over a night gives back the evening’s',
      '2026-11-23 17:00',
      '2026-11-24 12:00',
      '2026-11-25 17:00',
    ],
    [
      'a pause of 24 hours is one work day, not three',
      '2026-11-23 12:00',
      '2026-11-24 12:00',
      '2026-11-26 10:00',
    ],
    ['a pause at lunch costs nothing', '2026-11-23 12:00', '2026-11-23 14:00', '2026-11-25 10:00'],
    [
      'a pause that began after the deadline changes nothing',
      '2026-11-25 11:00',
      '2026-12-01 11:00',
      '2026-11-25 10:00',
    ],
    [
      'a pause that began with the deadline neither',
      '2026-11-25 10:00',
      '2026-12-01 11:00',
      '2026-11-25 10:00',
    ],
  ])('%s', (_rule, from, until, due) => {
    expect(resolveBy([from, 'suspend'], [until, 'resume'])).toEqual(at(due));
  });

  it('has an amount left, and no deadline, while it is suspended', () => {
    const left = { known: true, milliseconds: 10 * 3_600_000 };
    expect(resolveBy(['2026-11-23 18:00', 'suspend'])).toEqual({ state: 'paused', left });
    const countdown = countdownOf(clock(['2026-11-23 18:00', 'suspend']).report, 'resolve');
    expect(countdown && leftAt(countdown, beijing('2026-12-24 12:00'))).toEqual(left);
    expect(countdown && leftAt(countdown, beijing('2026-11-23 15:00'))).toEqual({
      known: true,
      milliseconds: 13 * 3_600_000,
    });
  });

  it('is extended by the original limit from the current deadline, twice at most', () => {
    const extend: Step = ['2026-11-24 10:00', 'extend'];
    expect(resolveBy(extend)).toEqual(at('2026-11-27 10:00'));
    expect(resolveBy(extend, extend)).toEqual(at('2026-12-01 10:00'));
    const third = clock(extend, extend, extend);
    expect(duesOf(third).resolveBy).toEqual(at('2026-12-01 10:00'));
    expect(third.ignored).toEqual([{ fact: factOf(extend), because: 'extended-twice' }]);
  });

  it('is not extended by what is requested or refused', () => {
    const refused: Step[] = [
      ['2026-11-24 10:00', 'request'],
      ['2026-11-24 11:00', 'refuse'],
    ];
    expect(resolveBy(...refused, ...refused, ...refused)).toEqual(at('2026-11-25 10:00'));
    expect(resolveBy(...refused, ['2026-11-24 12:00', 'extend'])).toEqual(at('2026-11-27 10:00'));
  });

  it('can be extended at its deadline, but not a millisecond later', () => {
    expect(resolveBy(['2026-11-25 10:00', 'extend'])).toEqual(at('2026-11-27 10:00'));
    const late = clock(['2026-11-25 10:00:00.001', 'extend']);
    expect(duesOf(late).resolveBy).toEqual(at('2026-11-25 10:00'));
    expect(late.ignored.map(({ because }) => because)).toEqual(['deadline-passed']);
  });

  it('keeps an extension through a pause, and a pause through an extension', () => {
    const before: Step[] = [
      ['2026-11-24 10:00', 'extend'],
      ['2026-11-24 12:00', 'suspend'],
      ['2026-11-25 12:00', 'resume'],
    ];
    const after: Step[] = [
      ['2026-11-24 12:00', 'suspend'],
      ['2026-11-25 12:00', 'resume'],
      ['2026-11-25 14:00', 'extend'],
    ];
    expect(resolveBy(...before)).toEqual(at('2026-11-30 10:00'));
    expect(resolveBy(...after)).toEqual(at('2026-11-30 10:00'));
  });

  it('counts a new category from the start, with its pauses and extensions', () => {
    const urgent = { limits: { accept: limits.accept, resolve: { amount: 24, unit: 'urgentHour' } } };
    expect(resolveBy(['2026-11-23 12:00', 'recategorise', urgent])).toEqual(at('2026-11-24 10:00'));
    expect(
      resolveBy(
        ['2026-11-23 12:00', 'extend'],
        ['2026-11-23 13:00', 'suspend'],
        ['2026-11-23 16:00', 'resume'],
        ['2026-11-23 17:00', 'recategorise', urgent],
      ),
    ).toEqual(at('2026-11-25 13:00'));
  });

  it('judges what was met by what held then', () => {
    const strict = { limits: { accept: { amount: 1, unit: 'minute' }, resolve: limits.resolve } };
    const dues = duesOf(clock(['2026-11-23 10:20', 'accept'], ['2026-11-23 11:00', 'recategorise', strict]));
    expect(dues.acceptBy).toEqual(at('2026-11-23 10:30'));
  });

  it('is judged from its start by the newest calendar that its history names', () => {
    expect(resolveBy(['2026-11-23 12:00', 'recalculate', { calendar: 2 }])).toEqual(at('2026-11-26 10:00'));
  });

  it('takes an entry that was timed before its predecessor as happening with it', () => {
    const raced = clock(['2026-11-23 12:00', 'suspend'], ['2026-11-23 11:59:59.990', 'resume']);
    expect(raced.report.pauses).toEqual([
      { from: beijing('2026-11-23 12:00'), to: beijing('2026-11-23 12:00') },
    ]);
  });

  it('says what it lacks instead of guessing', () => {
    expect(clockOf([], calendars)).toEqual({ ok: false, because: 'not-submitted' });
    expect(clockOf([{ ...submitted, calendar: 7 }], calendars)).toEqual({
      ok: false,
      because: 'calendar-missing',
      version: 7,
    });
    const later = factOf(['2026-11-23 12:00', 'recalculate', { calendar: 9 }]);
    expect(clockOf([submitted, later], calendars)).toMatchObject({ because: 'calendar-missing', version: 9 });
  });

  it('says of a deadline beyond the known years that it is provisional', () => {
    const late = clockOf([{ ...submitted, at: beijing('2026-12-31 10:00') }], calendars);
    expect(late.ok && duesOf(late.clock).resolveBy).toEqual({
      state: 'provisional',
      at: beijing('2027-01-04 10:00'),
      unknownYear: 2027,
    });
  });
});
