import type { RulingReason, Verdict } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { enqueue } from '../../platform/jobs';
import { settleTask } from './award-task';

export interface NewRuling {
  id: string;
  reportId: string;
  personId: string;
  verdict: Verdict;
  reason: RulingReason;
  note?: string | undefined;
  ruledBy: string;
}

/** Keeps what a person decided, in the caller's transaction, and has the ledger follow it. The last word counts. */
export async function keepRuling(client: PoolClient, ruling: NewRuling): Promise<{ at: Date }> {
  const { id, reportId, personId, verdict, reason, note, ruledBy } = ruling;
  const { rows } = await client.query<{ at: Date }>({
    name: 'keep-ruling',
    text: `INSERT INTO award_rulings (id, report_id, person_id, verdict, reason, note, ruled_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING at`,
    values: [id, reportId, personId, verdict, reason, note ?? null, ruledBy],
  });
  await enqueue(client, settleTask, { reportId });
  const [kept] = rows;
  if (!kept) throw new Error('a ruling that was just kept is not there');
  return kept;
}
