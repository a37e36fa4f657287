import type { InboxMessage } from '@weilinli/contracts';
import type { PageName } from '../../platform/navigation';

interface Whereto {
  page: PageName;
  parameters?: Record<string, string>;
}

// These speak of a report, and of what waits on another page because of it.
const rather: Record<string, Whereto> = {
  'points-held': { page: 'ledger', parameters: { account: 'held' } },
  'review-decided': { page: 'ledger', parameters: { account: 'held' } },
  'appeal-answered': { page: 'ledger', parameters: { account: 'held' } },
  'review-waiting': { page: 'reviews' },
  'appeal-waiting': { page: 'reviews' },
};

/** The page that a message speaks of; undefined: it says everything itself. */
export function aboutWhat({ kind, reportId }: Pick<InboxMessage, 'kind' | 'reportId'>): Whereto | undefined {
  const better = rather[kind];
  if (better) return better;
  if (reportId !== undefined) return { page: 'detail', parameters: { id: reportId } };
  return pages[kind];
}

const pages: Record<string, Whereto> = {
  'redemption-soon-over': { page: 'codes' },
  'redemption-returned': { page: 'codes' },
  'points-earned': { page: 'points' },
  'points-taken-back': { page: 'points' },
  'points-corrected': { page: 'points' },
  'role-offered': { page: 'part-time' },
  'role-accepted': { page: 'part-time' },
  'role-declined': { page: 'part-time' },
  'role-soon-over': { page: 'part-time' },
  'role-ended': { page: 'part-time' },
};
