import type { Report } from '@weilinli/contracts';
import type { Stage } from './stage';

/** Who has been told what about a report, in the order of its history: `2 new-task worker-1`. */
export async function messagesOf(
  stage: Pick<Stage, 'asOwner'>,
  { id }: Pick<Report, 'id'>,
): Promise<string[]> {
  const rows = await stage.asOwner<{ line: string }>(
    `SELECT m.sequence || ' ' || m.kind || ' ' || coalesce(p.persona, p.display_name) AS line
      FROM messages m JOIN people p ON p.id = m.person_id WHERE m.report_id = $1 AND m.sequence IS NOT NULL
      ORDER BY m.sequence, m.kind, p.persona`,
    [id],
  );
  return rows.map(({ line }) => line);
}
