import { type SettleDeps, settle } from './settle';

/** The job that brings the ledger to what a report is worth, after what stands in no history: an answer, a ruling. */
export const settleTask = 'settle-points';

export async function settleFor(deps: SettleDeps, payload: unknown): Promise<void> {
  const { reportId } = payload as { reportId?: unknown };
  if (typeof reportId !== 'string') throw new Error('a job without the report whose points it settles');
  await settle(deps, reportId);
}
