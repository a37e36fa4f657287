import type { ActionBody } from '@weilinli/contracts';
import { Refusal } from '../platform/errors';
import type { Consequences, Effect, ReportRow, SystemEffect } from '../reports';

/** 挂账: the clock stands still until a day that is named. What is dangerous is made safe first. */
export const suspend: Effect = ({ body, now }) => suspendedUntil(pauseEnd(body.until, now));

/** A superior ends the pause before its time. */
export const resume: Effect = ({ row }) => resumed(row);

/** The day has come. */
export const resumeDue: SystemEffect = ({ row, now }) =>
  row.suspendedUntil && row.suspendedUntil <= now ? resumed(row) : undefined;

export function suspendedUntil(until: Date): Consequences {
  return { set: { suspended_until: until }, facts: { until: until.toISOString() } };
}

/** Until when a pause may last: a later day, at most a year away. */
export function pauseEnd(until: ActionBody['until'], now: Date): Date {
  const end = new Date(until ?? Number.NaN);
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + 1);
  if (end > now && end <= latest) return end;
  const message = `until must lie in the future, and not later than ${latest.toISOString()}`;
  throw new Refusal('VALIDATION_FAILED', { detail: message, errors: [{ path: 'until', message }] });
}

/** It goes on where it was; with another handler, who got it during the pause, by his acceptance. */
function resumed({ assignments }: Pick<ReportRow, 'assignments'>): Consequences {
  const lead = assignments.find(({ kind, ended }) => kind === 'lead' && !ended);
  return { set: { suspended_until: null }, to: lead?.accepted ? 'accepted' : 'dispatched' };
}
