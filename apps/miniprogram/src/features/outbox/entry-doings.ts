import type { Entry } from '@weilinli/outbox';
import { photosToReplace } from './photos-to-replace';

interface EntryDoings {
  /** Of a report that was refused: another kind, another place, other words; of anything: another photo. */
  correct: boolean;
  again: boolean;
  /** The report that it is about, or has become. */
  reportId?: string;
  /** There is nothing left to do but to know of it. */
  seen: boolean;
  remove: boolean;
}

/** What the person can do about an entry. */
export function entryDoings(entry: Entry): EntryDoings {
  const { state, what, attempts, conflict, result } = entry;
  const reportId = result?.reportId ?? ('reportId' in what ? what.reportId : undefined);
  const isStuck = state === 'failed';
  const isOver = conflict !== undefined && (conflict.evidence === 'kept' || conflict.evidence === 'none');
  return {
    correct: isStuck && (what.kind === 'report' || photosToReplace(entry).length > 0),
    again: (state === 'queued' && attempts > 0) || (isStuck && !isOver),
    ...(reportId === undefined ? {} : { reportId }),
    seen: isStuck && isOver,
    remove: state === 'queued' || (isStuck && !isOver),
  };
}
