import type { Entry } from '@weilinli/outbox';

interface EntryDoings {
  /** Of a report that was refused: another kind, another place, other words. */
  correct: boolean;
  again: boolean;
  /** The report that it is about, or has become. */
  reportId?: string;
  /** There is nothing left to do but to know of it. */
  seen: boolean;
  remove: boolean;
}

/** What the person can do about an entry. */
export function entryDoings({ state, what, attempts, conflict, result }: Entry): EntryDoings {
  const reportId = result?.reportId ?? ('reportId' in what ? what.reportId : undefined);
  const isStuck = state === 'failed';
  const isOver = conflict !== undefined && (conflict.evidence === 'kept' || conflict.evidence === 'none');
  return {
    correct: isStuck && what.kind === 'report',
    again: (state === 'queued' && attempts > 0) || (isStuck && !isOver),
    ...(reportId === undefined ? {} : { reportId }),
    seen: isStuck && isOver,
    remove: state === 'queued' || (isStuck && !isOver),
  };
}
