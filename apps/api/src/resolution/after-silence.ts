import { silenceUntil } from '@weilinli/domain';
import { endAssignments } from '../dispatch';
import type { SystemEffect } from '../reports';

/** The reporter has said nothing for 72 hours, and a leader has found it fixed: it is closed. */
export const closeUnanswered: SystemEffect = async ({ client, row, now }) => {
  await endAssignments(client, { reportId: row.id, reason: 'closed', at: now });
  return { set: { closed_at: now } };
};

/** What the bell for a fix that nobody has checked is called in the history. */
export const uncheckedFix = { limit: 'verify', stage: 'unverified' } as const;

/** Nobody has checked it either: it rings at the leader, once for each fix. */
export const ringUnchecked: SystemEffect = ({ row, fired, now }) => {
  const { resolvedAt } = row;
  if (!resolvedAt || row.verifiedAt || now < silenceUntil(resolvedAt)) return undefined;
  const rung = fired.some(({ limit, at }) => limit === uncheckedFix.limit && at >= resolvedAt);
  return rung
    ? undefined
    : { facts: { ...uncheckedFix, level: 'leader', dueAt: silenceUntil(resolvedAt).toISOString() } };
};
