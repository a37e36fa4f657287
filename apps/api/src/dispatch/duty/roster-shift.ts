import type { FieldError, RosterShift } from '@weilinli/contracts';
import { type BeijingDay, dayAt, dayText, readDay, type Shift } from '@weilinli/domain';

type Checked = { ok: true; shifts: Shift[] } | { ok: false; errors: FieldError[] };

/** A roster as it was sent, as the domain knows it; with every mistake in it, each by its path. */
export function checkShifts(sent: readonly RosterShift[], now: Date): Checked {
  const errors = sent.flatMap((shift, index) => mistakesIn(shift, `shifts[${index}]`));
  if (errors.length > 0) return { ok: false, errors };
  const today = dayText(dayAt(now.getTime()));
  const shifts = sent.map((shift) => shiftFrom(shift, today));
  const doubled = overlapsIn(shifts);
  return doubled.length > 0 ? { ok: false, errors: doubled } : { ok: true, shifts };
}

/** Nobody is at one time in two shifts of the same day. */
function overlapsIn(shifts: readonly Shift[]): FieldError[] {
  return shifts.flatMap((shift, index) => {
    const other = shifts.findIndex((one, place) => place < index && overlap(one, shift));
    return other < 0 ? [] : [{ path: `shifts[${index}]`, message: `overlaps shifts[${other}]` }];
  });
}

function overlap(one: Shift, other: Shift): boolean {
  const { weekday, day, fromMinute, toMinute, validFrom, validTo } = one;
  return (
    weekday === other.weekday &&
    day === other.day &&
    fromMinute < other.toMinute &&
    other.fromMinute < toMinute &&
    (other.validTo === undefined || validFrom <= other.validTo) &&
    (validTo === undefined || other.validFrom <= validTo)
  );
}

/** A shift as it is answered: it can be sent back as it is. */
export function presentShift({ weekday, day, fromMinute, toMinute, validFrom, validTo }: Shift): RosterShift {
  const time = { from: clockOf(fromMinute), to: clockOf(toMinute) };
  if (day !== undefined) return { day, ...time };
  return { weekday, ...time, validFrom, ...(validTo === undefined ? {} : { validTo }) };
}

function mistakesIn(shift: RosterShift, path: string): FieldError[] {
  const { weekday, day, validFrom, validTo } = shift;
  const dates = (['day', 'validFrom', 'validTo'] as const).flatMap((name) =>
    shift[name] !== undefined && readDay(shift[name]) === undefined
      ? [{ path: `${path}.${name}`, message: 'is no day of the calendar' }]
      : [],
  );
  if ((weekday === undefined) === (day === undefined))
    return [...dates, { path: `${path}.weekday`, message: 'exactly one of weekday and day is needed' }];
  if (day !== undefined && (validFrom !== undefined || validTo !== undefined))
    return [
      ...dates,
      { path: `${path}.validFrom`, message: 'is for weekly shifts; a single day is valid on itself' },
    ];
  const [first, last] = [dayOf(validFrom), dayOf(validTo)];
  if (first !== undefined && last !== undefined && last < first)
    return [...dates, { path: `${path}.validTo`, message: 'must not be earlier than validFrom' }];
  return dates;
}

function shiftFrom({ weekday, day, from, to, validFrom, validTo }: RosterShift, today: string): Shift {
  const [fromMinute, end] = [minuteOf(from), minuteOf(to)];
  const time = { fromMinute, toMinute: end > fromMinute ? end : end + 1_440 };
  if (day !== undefined) return { ...time, day, validFrom: day, validTo: day };
  // A validity that has ended may begin nowhere in particular, but not after its end.
  const first = validFrom ?? (validTo !== undefined && validTo < today ? validTo : today);
  return {
    ...time,
    weekday: weekday ?? 0,
    validFrom: first,
    ...(validTo === undefined ? {} : { validTo }),
  };
}

function dayOf(text: string | undefined): BeijingDay | undefined {
  return text === undefined ? undefined : readDay(text);
}

function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

function clockOf(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}
