import type { InboxMessage } from '@weilinli/contracts';
import type { PageName } from '../../platform/navigation';

interface Whereto {
  page: PageName;
  parameters?: Record<string, string>;
}

/** The page that a message speaks of; undefined: it says everything itself. */
export function aboutWhat({ kind, reportId }: Pick<InboxMessage, 'kind' | 'reportId'>): Whereto | undefined {
  if (reportId !== undefined) return { page: 'detail', parameters: { id: reportId } };
  return pages[kind];
}

const pages: Record<string, Whereto> = {
  'redemption-soon-over': { page: 'codes' },
  'redemption-returned': { page: 'codes' },
  'points-earned': { page: 'points' },
  'points-held': { page: 'points' },
  'points-taken-back': { page: 'points' },
  'points-corrected': { page: 'points' },
  'role-offered': { page: 'part-time' },
  'role-accepted': { page: 'part-time' },
  'role-declined': { page: 'part-time' },
  'role-soon-over': { page: 'part-time' },
  'role-ended': { page: 'part-time' },
};
