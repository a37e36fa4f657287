import type { HistoryEvent } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../../platform/database/transaction';
import { lookAtHandling } from './look-at-handling';
import { lookAtSubmission } from './look-at-submission';
import { rulesOf } from './rules/rules-of';
import type { SignalRulesHolder } from './rules/signal-rules-table';

export interface NoticeDeps {
  dataSource: DataSource;
  signalRules: SignalRulesHolder;
}

/** An entry of a history, as far as it matters whether to look. */
export interface NoticedEntry {
  reportId: string;
  sequence: number;
  event: HistoryEvent;
}

/**
 * Looks when a report has come in, and again when it is closed, before anything is paid. Not in the submission's own
 * transaction, which has no time for it. May run any number of times.
 */
export async function noticeSignals(deps: NoticeDeps, entry: NoticedEntry): Promise<void> {
  const { reportId, event } = entry;
  if (hasComeIn(entry)) {
    await inTransaction(deps.dataSource, async (client) =>
      lookAtSubmission(client, reportId, await rulesOf(deps, client, reportId)),
    );
  }
  if (closing.includes(event)) await noticeClosed(deps, reportId);
}

/**
 * Looks at a report that is closed, with what was merged into it; at others it does not. By then it is known who fixed
 * it, and from which device others have reported since.
 */
export async function noticeClosed(deps: NoticeDeps, reportId: string): Promise<void> {
  await inTransaction(deps.dataSource, async (client) => {
    const ids = await closedWith(client, reportId);
    for (const id of ids) await lookAtSubmission(client, id, await rulesOf(deps, client, id));
    // Who fixed the one that went on fixed it for its own reporter; the others had told of it too.
    const [root] = ids;
    if (root) await lookAtHandling(client, root, await rulesOf(deps, client, root));
  });
}

/** The report that went on, then what was merged into it; nothing where it is not closed. */
async function closedWith(client: PoolClient, reportId: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>({
    name: 'closed-with',
    text: `SELECT part.id FROM reports asked JOIN reports root ON root.id = coalesce(asked.merged_into, asked.id)
      JOIN reports part ON part.id = root.id OR part.merged_into = root.id
      WHERE asked.id = $1 AND root.status = 'closed' ORDER BY part.id <> root.id, part.id`,
    values: [reportId],
  });
  return rows.map(({ id }) => id);
}

/** Its first entry – or the second, where both were written at once. */
function hasComeIn({ event, sequence }: NoticedEntry): boolean {
  return event === 'submit' || (event === 'dispatch' && sequence === 2);
}

/** What can be the last word about a fix. */
const closing: readonly HistoryEvent[] = ['confirm', 'verify', 'close'];
