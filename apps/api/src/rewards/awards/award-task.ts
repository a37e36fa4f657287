import { openReviews } from '../reviews/open-reviews';
import { type NoticeDeps, noticeClosed } from '../signals';
import { type SettleDeps, settle } from './settle';

/** The job that brings the ledger to what a report is worth, after what stands in no history: an answer, a ruling. */
export const settleTask = 'settle-points';

export async function settleFor(deps: SettleDeps & NoticeDeps, payload: unknown): Promise<void> {
  const { reportId } = payload as { reportId?: unknown };
  if (typeof reportId !== 'string') throw new Error('a job without the report whose points it settles');
  // It may be the first to come after a report was closed.
  await noticeClosed(deps, reportId);
  await settle(deps, reportId);
  await openReviews(deps, reportId);
}
