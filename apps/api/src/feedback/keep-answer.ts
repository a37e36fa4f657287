import type { GiveFeedback } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import type { ReportRow } from '../reports';

/** One answer per person and fix; the last one counts. Another fix of the same report is another question. */
export async function keepAnswer(
  client: PoolClient,
  { row, personId, answer, note, at }: GiveFeedback & { row: ReportRow; personId: string; at: Date },
): Promise<void> {
  await client.query({
    name: 'keep-feedback',
    text: `INSERT INTO feedback_answers (report_id, round, person_id, answer, note, answered_at)
      VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (report_id, round, person_id) DO UPDATE
        SET answer = excluded.answer, note = excluded.note, answered_at = excluded.answered_at`,
    values: [row.id, row.rework, personId, answer, note ?? null, at],
  });
}
