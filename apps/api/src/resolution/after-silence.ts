import { endAssignments } from '../dispatch';
import type { SystemEffect } from '../reports';

/** The reporter has said nothing for 72 hours, and a leader has found it fixed: it is closed. */
export const closeUnanswered: SystemEffect = async ({ client, row, now }) => {
  await endAssignments(client, { reportId: row.id, reason: 'closed', at: now });
  return { set: { closed_at: now } };
};
