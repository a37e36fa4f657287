import type { RosterShift } from '@weilinli/contracts';

export interface Hours {
  from: string;
  to: string;
}

/** The same hours on some days of the week, in place of all that was planned. */
export function weekOf(days: readonly number[], { from, to }: Hours): RosterShift[] {
  return days.map((weekday) => ({ weekday, from, to }));
}

/** The same beside what is planned: a second shift. */
export function weekBeside(
  planned: readonly RosterShift[],
  days: readonly number[],
  hours: Hours,
): RosterShift[] {
  return [...planned, ...weekOf(days, hours)];
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
