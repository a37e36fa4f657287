import type { HistoryEvent } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../../platform/database/transaction';
import { lookAtHandling } from './look-at-handling';
import { lookAtSubmission } from './look-at-submission';

/** An entry of a history, as far as it matters whether to look. */
export interface NoticedEntry {
  reportId: string;
  sequence: number;
  event: HistoryEvent;
  /** Whether the report is closed now. */
  closed: boolean;
  /** What was merged into it. */
  mergedIds: readonly string[];
}

/**
 * Looks when a report has come in, and again when it is closed, before anything is paid: by then it is known who fixed
 * it, and from which device others have reported since. Not in the submission's own transaction, which has no time for
 * it. May run any number of times.
 */
export async function noticeSignals(
  { dataSource }: { dataSource: DataSource },
  entry: NoticedEntry,
): Promise<void> {
  const { reportId, mergedIds } = entry;
  if (hasComeIn(entry)) {
    await inTransaction(dataSource, (client) => lookAtSubmission(client, reportId));
  }
  if (!entry.closed || !closing.includes(entry.event)) return;
  await inTransaction(dataSource, async (client) => {
    for (const id of [reportId, ...mergedIds]) await lookAtSubmission(client, id);
    await lookAtHandling(client, reportId);
  });
}

/** Its first entry – or the second, where both were written at once. */
function hasComeIn({ event, sequence }: NoticedEntry): boolean {
  return event === 'submit' || (event === 'dispatch' && sequence === 2);
}

/** What can be the last word about a fix. */
const closing: readonly HistoryEvent[] = ['confirm', 'verify', 'close'];
