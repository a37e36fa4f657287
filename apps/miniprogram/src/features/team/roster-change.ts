import type { RosterShift } from '@weilinli/contracts';

export interface Hours {
  from: string;
  to: string;
}

/** The same hours on some days of the week, for as long as is said. */
export interface Week extends Hours, Pick<RosterShift, 'validFrom' | 'validTo'> {
  days: readonly number[];
}

/** A week in place of all that was planned. */
export function weekOf({ days, ...shift }: Week): RosterShift[] {
  return days.map((weekday) => ({ weekday, ...shift }));
}

/** A week beside what is planned: a second shift, or another half of the year. */
export function weekBeside(planned: readonly RosterShift[], week: Week): RosterShift[] {
  return [...planned, ...weekOf(week)];
}

/** A day of its own, in place of its weekly shifts and of what was planned for it before; days that are over fall away. */
export function dayInstead(
  planned: readonly RosterShift[],
  { day, from, to }: Hours & { day: string },
  today: string,
): RosterShift[] {
  const kept = planned.filter(
    (shift) => shift.day === undefined || (shift.day >= today && shift.day !== day),
  );
  return [...kept, { day, from, to }];
}
