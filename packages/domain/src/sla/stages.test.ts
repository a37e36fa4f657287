import { shippedYears } from '../calendar/shipped-years';
import { workCalendar } from '../calendar/work-calendar';
import type { ClockFact } from './clock-facts';
import { clockOf } from './clock-of';
import type { Limits } from './limit';
import { type Stage, stagesOf } from './stages';
import { timelinessOfClock } from './standing';

const beijing = (text: string) => new Date(`${text.replace(' ', 'T')}+08:00`);
const calendars = new Map([[1, workCalendar(1, shippedYears())]]);

/** Reported on Friday 25 September 2026, a holiday, at 09:00; fixed within one work day: Monday 28, 18:00. */
const limits: Limits = { accept: { amount: 20, unit: 'minute' }, resolve: { amount: 1, unit: 'workDay' } };
const submitted: ClockFact = { event: 'submit', at: beijing('2026-09-25 09:00'), limits, calendar: 1 };
const accepted: ClockFact = { event: 'accept', at: beijing('2026-09-25 09:05') };

function clock(...facts: ClockFact[]) {
  const answer = clockOf([submitted, ...facts], calendars);
  if (!answer.ok) throw new Error(answer.because);
  return answer.clock;
}

const fired = (...facts: ClockFact[]) =>
  stagesOf(clock(...facts)).map(({ limit, stage, fireAt }) => {
    const local = new Date(fireAt.getTime() + 8 * 3_600_000).toISOString();
    return `${local.slice(5, 10)} ${local.slice(11, 16)} ${limit} ${stage}`;
  });

describe('stages of escalation', () => {
  it('come at shares of each limit’s own time, in order', () => {
    expect(fired()).toEqual([
      '09-25 09:10 accept half',
      '09-25 09:16 accept soon',
      '09-25 09:20 accept deadline',
      '09-25 09:30 accept over-half',
      '09-25 09:40 accept over-twice',
      '09-28 12:00 resolve half',
      '09-28 16:24 resolve soon',
      '09-28 18:00 resolve deadline',
      '09-29 12:00 resolve over-half',
      '09-29 18:00 resolve over-twice',
    ]);
  });

  it('come no more for what was met in time', () => {
    expect(fired(accepted).filter((stage) => stage.includes('accept'))).toEqual([]);
    const fixed: ClockFact = { event: 'resolve', at: beijing('2026-09-28 15:00') };
    expect(fired(accepted, fixed)).toEqual(['09-28 12:00 resolve half']);
  });

  it('skip a suspension, and are held back as long as it lasts', () => {
    const suspended: ClockFact = { event: 'suspend', at: beijing('2026-09-28 14:00') };
    expect(fired(accepted, suspended)).toEqual(['09-28 12:00 resolve half']);
    const resumed: ClockFact = { event: 'resume', at: beijing('2026-10-08 08:00') };
    expect(fired(accepted, suspended, resumed)).toEqual([
      '09-28 12:00 resolve half',
      '10-08 10:24 resolve soon',
      '10-08 12:00 resolve deadline',
      '10-08 18:00 resolve over-half',
      '10-09 12:00 resolve over-twice',
    ]);
  });

  it('that fell into the time of checking come when the fix is doubted', () => {
    const fixed: ClockFact = { event: 'resolve', at: beijing('2026-09-28 11:00') };
    const contested: ClockFact = { event: 'contest', at: beijing('2026-09-29 09:00') };
    expect(fired(accepted, fixed, contested)).toEqual([
      '09-29 09:00 resolve half',
      '09-29 09:00 resolve soon',
      '09-29 09:00 resolve deadline',
      '09-29 12:00 resolve over-half',
      '09-29 18:00 resolve over-twice',
    ]);
  });

  it('are not said between two silences that touch', () => {
    const declined: ClockFact = { event: 'decline', at: beijing('2026-09-25 09:06') };
    const contested: ClockFact = { event: 'contest', at: beijing('2026-09-25 11:00') };
    const again: ClockFact = { event: 'decline', at: beijing('2026-09-25 11:00') };
    expect(fired(declined, contested, again)).toEqual([]);
  });

  it('end with the report', () => {
    expect(fired({ event: 'decline', at: beijing('2026-09-25 09:12') })).toEqual(['09-25 09:10 accept half']);
  });

  it('move with an extension, as shares of all that was granted', () => {
    const extended: ClockFact = { event: 'extend', at: beijing('2026-09-28 10:00') };
    expect(fired(accepted, extended).slice(0, 3)).toEqual([
      '09-28 18:00 resolve half',
      '09-29 14:48 resolve soon',
      '09-29 18:00 resolve deadline',
    ]);
  });

  it('can be set otherwise', () => {
    const plan: Stage[] = [{ stage: 'third', percent: 33, levels: ['worker'] }];
    expect(stagesOf(clock(), plan).map(({ at }) => at)).toEqual([
      beijing('2026-09-25 09:06:36'),
      beijing('2026-09-28 10:38:24'),
    ]);
  });

  it('are not made up for a moment before they were decided on', () => {
    const later: Stage[] = [
      { stage: 'third', percent: 33, levels: ['worker'], since: beijing('2026-09-25 12:00') },
    ];
    expect(stagesOf(clock(), later).map(({ limit }) => limit)).toEqual(['resolve']);
  });

  it('say when they rest on a year that is not known', () => {
    const late = clockOf([{ ...submitted, at: beijing('2026-12-31 17:00') }], calendars);
    const [half] = late.ok ? stagesOf(late.clock).filter(({ limit }) => limit === 'resolve') : [];
    expect(half).toMatchObject({ unknownYear: 2027, at: beijing('2027-01-01 11:00') });
  });
});

describe('timeliness by the clock', () => {
  it.each<[string, ClockFact[], string, string]>([
    ['on a holiday, with the work time still to come', [accepted], '2026-09-28 16:23', 'onTime'],
    ['at 80 % of the work time', [accepted], '2026-09-28 16:24', 'dueSoon'],
    ['at the deadline', [accepted], '2026-09-28 18:00', 'dueSoon'],
    ['after it, in the night', [accepted], '2026-09-28 18:01', 'overdue'],
    ['at 80 % of the first limit', [], '2026-09-25 09:16', 'dueSoon'],
    ['not accepted in time', [], '2026-09-25 09:21', 'overdue'],
    [
      'suspended, long after',
      [accepted, { event: 'suspend', at: beijing('2026-09-28 17:00') }],
      '2026-12-01 09:00',
      'onTime',
    ],
    [
      'suspended too late',
      [accepted, { event: 'suspend', at: beijing('2026-09-29 09:00') }],
      '2026-12-01 09:00',
      'overdue',
    ],
    [
      'fixed in time, looked at later',
      [accepted, { event: 'resolve', at: beijing('2026-09-28 18:00') }],
      '2026-12-01 09:00',
      'onTime',
    ],
    [
      'fixed too late',
      [accepted, { event: 'resolve', at: beijing('2026-09-28 18:01') }],
      '2026-12-01 09:00',
      'overdue',
    ],
    [
      'declined in time, looked at later',
      [{ event: 'decline', at: beijing('2026-09-25 09:10') }],
      '2026-12-01 09:00',
      'onTime',
    ],
  ])('%s', (_when, facts, now, expected) => {
    expect(timelinessOfClock(clock(...facts), beijing(now))).toBe(expected);
  });
});
