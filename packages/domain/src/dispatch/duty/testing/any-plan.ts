import fc from 'fast-check';
import type { DutyPlan } from '../duty';
import type { Shift } from '../shift';

const minute = 60_000;
const day = 1_440 * minute;
/** A Friday in Beijing, at midnight; the plans are made of the weeks around it. */
const origin = Date.parse('2026-11-20T00:00:00+08:00');

const dayText = (offset: number) =>
  new Date(Date.UTC(2026, 10, 20) + offset * day).toISOString().slice(0, 10);
const days = fc.integer({ min: -4, max: 10 });
const instants = fc
  .tuple(days, fc.integer({ min: 0, max: 1_439 }), fc.constantFrom(0, 1, 29_999, 30_500, 59_999))
  .map(
    ([offset, minutes, milliseconds]) => new Date(origin + offset * day + minutes * minute + milliseconds),
  );

/** Whole and half hours, so that shifts often touch and instants often fall on their ends. */
const hours = fc
  .tuple(fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 48 }))
  .map(([from, length]) => ({ fromMinute: from * 30, toMinute: (from + length) * 30 }));

const validities = fc
  .tuple(days, fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }))
  .map(([first, length]) => ({
    validFrom: dayText(first),
    ...(length === undefined ? {} : { validTo: dayText(first + length) }),
  }));

const shifts: fc.Arbitrary<Shift> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 7 }), hours, validities)
      .map(([weekday, time, valid]) => ({ weekday, ...time, ...valid })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(days, hours).map(([offset, time]) => ({
      day: dayText(offset),
      validFrom: dayText(offset),
      validTo: dayText(offset),
      ...time,
    })),
  },
);

const leaves = fc
  .tuple(instants, fc.integer({ min: 1, max: 3 * 1_440 }))
  .map(([startsAt, minutes]) => ({ startsAt, endsAt: new Date(startsAt.getTime() + minutes * minute) }));

/** Whatever plan, and an instant near its edges. */
export const anyPlan: fc.Arbitrary<{ plan: DutyPlan; at: Date }> = fc.record({
  plan: fc.record({
    shifts: fc.array(shifts, { maxLength: 6 }),
    leaves: fc.array(leaves, { maxLength: 1 }),
    word: fc.option(fc.record({ onDuty: fc.boolean(), until: fc.option(instants, { nil: undefined }) }), {
      nil: undefined,
      freq: 3,
    }),
  }),
  at: fc.oneof(
    instants,
    fc
      .tuple(days, fc.integer({ min: 0, max: 47 }))
      .map(([offset, half]) => new Date(origin + offset * day + half * 30 * minute)),
  ),
});
