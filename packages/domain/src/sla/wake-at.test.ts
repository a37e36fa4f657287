import { shippedYears } from '../calendar/shipped-years';
import { workCalendar } from '../calendar/work-calendar';
import type { ClockFact } from './clock-facts';
import { clockOf } from './clock-of';
import { defaultStages } from './stages';
import { type WakeQuestion, wakeAt } from './wake-at';

const beijing = (text: string) => new Date(`${text.replace(' ', 'T')}+08:00`);
const calendars = new Map([[1, workCalendar(1, shippedYears())]]);

/** Reported on Monday 23 November 2026 at 10:00; accept within 20 minutes, fix within ten hours. */
const submitted: ClockFact = {
  event: 'submit',
  at: beijing('2026-11-23 10:00'),
  limits: { accept: { amount: 20, unit: 'minute' }, resolve: { amount: 10, unit: 'hour' } },
  calendar: 1,
};
const accepted: ClockFact = { event: 'accept', at: beijing('2026-11-23 10:05') };
const fixed: ClockFact = { event: 'resolve', at: beijing('2026-11-23 16:00') };

function wake(facts: ClockFact[], over: Partial<WakeQuestion>): Date | null {
  const answer = clockOf([submitted, ...facts], calendars);
  if (!answer.ok) throw new Error(answer.because);
  return wakeAt({
    clock: answer.clock,
    status: 'dispatched',
    suspendedUntil: null,
    resolvedAt: null,
    verifiedAt: null,
    stages: defaultStages,
    fired: [],
    ...over,
  });
}

const firedAt = (limit: string, stage: string, at = '2026-11-23 15:00') => ({
  limit,
  stage,
  at: beijing(at),
});
const resolvedAt = beijing('2026-11-23 16:00');
const half = firedAt('resolve', 'half');

describe('the system looks at a report again', () => {
  it.each<[string, ClockFact[], Partial<WakeQuestion>, string | null]>([
    ['at its first stage', [], {}, '2026-11-23 10:10'],
    ['at the next one, when that was fired', [], { fired: [firedAt('accept', 'half')] }, '2026-11-23 10:16'],
    ['never for stages that are not configured', [], { stages: [] }, null],
    ['at stages of the fix, once it is accepted', [accepted], { status: 'accepted' }, '2026-11-23 15:00'],
    [
      'at the end of a suspension, and for nothing else',
      [accepted, { event: 'suspend', at: beijing('2026-11-23 15:30') }],
      { status: 'suspended', suspendedUntil: beijing('2026-12-01 08:00') },
      '2026-12-01 08:00',
    ],
    [
      'three days after the fix',
      [accepted, fixed],
      { status: 'resolved', resolvedAt, fired: [half] },
      '2026-11-26 16:00',
    ],
    [
      'for a stage that came before the fix and was not fired yet',
      [accepted, fixed],
      { status: 'resolved', resolvedAt },
      '2026-11-23 15:00',
    ],
    [
      'no more when the bell has rung for a fix that nobody checked',
      [accepted, fixed],
      { status: 'resolved', resolvedAt, fired: [half, firedAt('verify', 'silence', '2026-11-26 16:00')] },
      null,
    ],
    [
      'when it was checked after that, to close it',
      [accepted, fixed],
      {
        status: 'resolved',
        resolvedAt,
        verifiedAt: beijing('2026-11-27 09:00'),
        fired: [half, firedAt('verify', 'silence', '2026-11-26 16:00')],
      },
      '2026-11-26 16:00',
    ],
    [
      'again for the next fix, whatever rang for the one before',
      [accepted, fixed],
      { status: 'resolved', resolvedAt, fired: [half, firedAt('verify', 'silence', '2026-11-23 15:59')] },
      '2026-11-26 16:00',
    ],
    ['never once it has ended', [accepted, fixed], { status: 'closed', resolvedAt }, null],
  ])('%s', (_when, facts, over, expected) => {
    expect(wake(facts, over)).toEqual(expected && beijing(expected));
  });
});
