import type { Verdict } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { notify } from '../../messages';
import { verdictWords } from './verdict-words';

export interface Decision {
  reportId: string;
  personId: string;
  verdict: Verdict;
  /** For the person whose points they are. */
  note: string;
  decidedBy: string;
  newId: () => string;
}

/**
 * Keeps the word about somebody's points and tells him, so that he can appeal. Also what was decided without being
 * asked for has a review then; one that was appealed against keeps its first word.
 */
export async function keepDecision(
  client: PoolClient,
  { reportId, personId, verdict, note, decidedBy, newId }: Decision,
): Promise<void> {
  const { rows } = await client.query<{ id: string; at: string }>({
    name: 'keep-decision',
    text: `INSERT INTO reviews (id, report_id, person_id, verdict, note, decided_by, decided_at)
      VALUES ($1, $2, $3, $4, $5, $6, now())
      ON CONFLICT (report_id, person_id) DO UPDATE SET verdict = excluded.verdict, note = excluded.note,
        decided_by = excluded.decided_by, decided_at = excluded.decided_at WHERE reviews.appealed_at IS NULL
      RETURNING id, extract(epoch FROM decided_at)::text AS at`,
    values: [newId(), reportId, personId, verdict, note, decidedBy],
  });
  const [kept] = rows;
  if (!kept) return;
  await notify(client, {
    id: newId(),
    key: `review:${kept.id}:decided:${kept.at}`,
    personId,
    kind: 'review-decided',
    words: {
      title: `积分核查结果: ${verdictWords[verdict]}`,
      body: verdict === 'void' ? `${note}\n不同意可以申诉, 由另一位工作人员答复。` : note,
    },
    reportId,
  });
}
