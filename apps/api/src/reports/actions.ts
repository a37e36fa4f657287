import { acceptLead, endAssignments } from '../dispatch';
import type { Effect } from './move-report';

/** The handler takes it on. The first acceptance counts for the report, whoever has it later. */
export const accept: Effect = async ({ client, row, actor, now }) => {
  await acceptLead(client, { reportId: row.id, by: actor.id, at: now });
  return { set: { accepted_at: row.acceptedAt ?? now } };
};

/** Not a case, with a reason. Its clock stands still. */
export const decline: Effect = async ({ client, row, now }) => {
  await endAssignments(client, { reportId: row.id, reason: 'declined', at: now });
  return { set: { closed_at: now, bound: false } };
};

/** The reporter takes it back while nobody has accepted it. */
export const withdraw: Effect = async ({ client, row, now }) => {
  await endAssignments(client, { reportId: row.id, reason: 'withdrawn', at: now });
  return { set: { closed_at: now } };
};

export const remark: Effect = () => ({ stage: 'remark' });
