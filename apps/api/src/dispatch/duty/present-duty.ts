import type { DutyAnswer } from '@weilinli/contracts';
import { dutyAt, nextChangeOfDuty, nextShift } from '@weilinli/domain';
import { presentLeave } from './leave-row';
import type { KnownDuty } from './read-plan';

/** How somebody's duty stands, as he sees it himself. */
export function presentDuty({ now, plan, since, leave, load }: KnownDuty): DutyAnswer {
  const duty = dutyAt(plan, now);
  const until = nextChangeOfDuty(plan, now);
  const shift = nextShift(plan.shifts, now);
  return {
    ...duty,
    ...(since && duty.because === 'own-word' ? { since: since.toISOString() } : {}),
    ...(until ? { until: until.toISOString() } : {}),
    ...(shift
      ? { nextShift: { startsAt: shift.startsAt.toISOString(), endsAt: shift.endsAt.toISOString() } }
      : {}),
    ...(leave ? { leave: presentLeave(leave) } : {}),
    load,
  };
}
