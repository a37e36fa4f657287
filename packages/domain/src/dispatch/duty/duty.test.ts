import fc from 'fast-check';
import { readDay, weekdayOf } from '../../calendar/beijing-day';
import { dutyAt, nextChangeOfDuty, nextShift, type Shift, wordHoldsUntil } from './index';
import { anyPlan } from './testing/any-plan';

/** An instant by Beijing's clock. */
const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const validFrom = '2026-01-01';
const weekly = (weekday: number, from: number, to: number, more: Partial<Shift> = {}): Shift =>
  ({ weekday, fromMinute: from * 60, toMinute: to * 60, validFrom, ...more }) as Shift;
const onDay = (day: string, from: number, to: number): Shift => ({
  day,
  fromMinute: from * 60,
  toMinute: to * 60,
  validFrom: day,
  validTo: day,
});

/** Monday to Friday, eight to twelve and two to six; 23 November 2026 is a Monday. */
const office = [1, 2, 3, 4, 5].flatMap((weekday) => [weekly(weekday, 8, 12), weekly(weekday, 14, 18)]);
const nights = [weekly(7, 22, 30)];

describe('shifts', () => {
  it.each<[string, string, Shift[], boolean]>([
    ['the first minute of a shift belongs to it', '2026-11-23 08:00', office, true],
    ['the minute before does not', '2026-11-23 07:59', office, false],
    ['the minute at which it ends does not', '2026-11-23 12:00', office, false],
    ['nor does the pause at noon', '2026-11-23 13:00', office, false],
    ['nor the weekend', '2026-11-22 09:00', office, false],
    ['a night shift begins on its day', '2026-11-22 23:00', nights, true],
    ['and goes on over midnight', '2026-11-23 05:59', nights, true],
    ['until its end', '2026-11-23 06:00', nights, false],
    ['but not on the night before', '2026-11-22 05:00', nights, false],
    [
      'a plan for the day stands in place of the week',
      '2026-11-23 09:00',
      [...office, onDay('2026-11-23', 14, 16)],
      false,
    ],
    ['and counts', '2026-11-23 15:00', [...office, onDay('2026-11-23', 14, 16)], true],
    ['on other days the week goes on', '2026-11-24 09:00', [...office, onDay('2026-11-23', 14, 16)], true],
    [
      'a night shift of the day before is not cut by a plan for the day',
      '2026-11-23 05:00',
      [...nights, onDay('2026-11-23', 14, 16)],
      true,
    ],
    ['before it is valid a shift is not worked', '2025-12-29 09:00', office, false],
    [
      'on the last day of its validity it is',
      '2026-11-23 09:00',
      [weekly(1, 8, 12, { validTo: '2026-11-23' })],
      true,
    ],
    [
      'a night shift of the last day is worked to its end',
      '2026-11-23 05:00',
      [weekly(7, 22, 30, { validTo: '2026-11-22' })],
      true,
    ],
    ['the week after it is not', '2026-11-30 09:00', [weekly(1, 8, 12, { validTo: '2026-11-23' })], false],
    ['a shift of 24 hours covers all of them', '2026-11-24 07:59', [weekly(1, 8, 32)], true],
  ])('%s', (_, time, shifts, onDuty) => {
    expect(dutyAt({ shifts, leaves: [] }, at(time)).onDuty).toBe(onDuty);
  });

  it('weekdays count from Monday', () => {
    const days = ['2026-11-22', '2026-11-23', '1970-01-01', '1969-12-29', '2024-02-29'];
    expect(days.map((day) => weekdayOf(readDay(day) ?? 0))).toEqual([7, 1, 4, 1, 4]);
  });
});

describe('whether somebody is there', () => {
  const monday = at('2026-11-23 09:00');
  const leave = { startsAt: at('2026-11-23 00:00'), endsAt: at('2026-11-24 00:00') };

  it('for whom nothing is planned is there', () => {
    expect(dutyAt({ shifts: [], leaves: [] }, monday)).toEqual({ onDuty: true, because: 'no-roster' });
  });

  it('his own word goes before his shifts, as long as it holds', () => {
    const word = { onDuty: false, until: at('2026-11-23 10:00') };
    expect(dutyAt({ shifts: office, leaves: [], word }, monday)).toEqual({
      onDuty: false,
      because: 'own-word',
    });
    expect(dutyAt({ shifts: office, leaves: [], word }, word.until)).toEqual({
      onDuty: true,
      because: 'shift',
    });
  });

  it('leave goes before everything, until its last instant', () => {
    const plan = { shifts: office, leaves: [leave], word: { onDuty: true } };
    expect(dutyAt(plan, monday)).toEqual({ onDuty: false, because: 'leave' });
    expect(dutyAt(plan, leave.endsAt)).toEqual({ onDuty: true, because: 'own-word' });
  });
});

describe('what comes next', () => {
  it('a shift ends, another begins', () => {
    const plan = { shifts: office, leaves: [] };
    expect(nextChangeOfDuty(plan, at('2026-11-23 09:00'))).toEqual(at('2026-11-23 12:00'));
    expect(nextChangeOfDuty(plan, at('2026-11-27 18:00'))).toEqual(at('2026-11-30 08:00'));
    expect(nextShift(office, at('2026-11-23 09:00'))).toEqual({
      startsAt: at('2026-11-23 14:00'),
      endsAt: at('2026-11-23 18:00'),
    });
  });

  it('shifts that touch are one', () => {
    const shifts = [weekly(1, 8, 12), weekly(1, 12, 18)];
    expect(nextChangeOfDuty({ shifts, leaves: [] }, at('2026-11-23 09:00'))).toEqual(at('2026-11-23 18:00'));
  });

  it('nothing changes for whom nothing is planned', () => {
    expect(nextChangeOfDuty({ shifts: [], leaves: [] }, at('2026-11-23 09:00'))).toBeUndefined();
    expect(nextShift([], at('2026-11-23 09:00'))).toBeUndefined();
  });

  it.each<[string, boolean, string, string]>([
    ['who goes early is back with his next shift', false, '2026-11-23 10:00', '2026-11-23 14:00'],
    ['who comes back during his shift goes with it', true, '2026-11-23 10:00', '2026-11-23 12:00'],
    ['who comes at noon goes over into his shift', true, '2026-11-23 12:30', '2026-11-23 14:00'],
    [
      'who stays on in the evening has gone home after twelve hours',
      true,
      '2026-11-27 19:00',
      '2026-11-28 07:00',
    ],
  ])('%s', (_, onDuty, time, until) => {
    expect(wordHoldsUntil(office, { onDuty, at: at(time) })).toEqual(at(until));
  });

  it('a word without a roster holds until the next one', () => {
    expect(wordHoldsUntil([], { onDuty: false, at: at('2026-11-23 10:00') })).toBeUndefined();
  });

  it('until the next change it is as it is now, and then it is otherwise', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        ({ plan, at: now }, share) => {
          const next = nextChangeOfDuty(plan, now);
          const end = next?.getTime() ?? now.getTime() + 30 * 86_400_000;
          const between = new Date(
            Math.min(end - 1, Math.floor(now.getTime() + (end - now.getTime()) * share)),
          );
          expect(dutyAt(plan, between).onDuty).toBe(dutyAt(plan, now).onDuty);
          if (next) expect(dutyAt(plan, next).onDuty).not.toBe(dutyAt(plan, now).onDuty);
        },
      ),
    );
  });
});
