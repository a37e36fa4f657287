import type { Status } from '@weilinli/domain';
import type { Stage } from './stage';

/**
 * Puts a report back to a status, with the handler it has now, so that one report can be tried a thousand times. What
 * the application may not do, the owner does; the history goes on.
 */
export async function reportResetter(stage: Stage): Promise<(id: string, status: Status) => Promise<void>> {
  const before = await stage.asOwner<{ id: string; ended_at: Date | null; end_reason: string | null }>(
    'SELECT id, ended_at, end_reason FROM assignments',
  );
  const ids = before.map(({ id }) => id);
  const worker = (await stage.as('worker-1')).person?.id;
  return async (id, status) => {
    await stage.asOwner(
      `UPDATE reports SET status = $2, decline_contested = false, verified_at = NULL, made_safe_at = NULL,
        accepted_at = CASE WHEN $2 IN ('accepted', 'resolved', 'closed') THEN now() END,
        resolved_at = CASE WHEN $2 IN ('resolved', 'closed') THEN now() END,
        resolved_by = CASE WHEN $2 IN ('resolved', 'closed') THEN $3::uuid END,
        closed_at = CASE WHEN $2 IN ('closed', 'declined') THEN now() END WHERE id = $1`,
      [id, status, worker],
    );
    await stage.asOwner('DELETE FROM ratings WHERE report_id = $1', [id]);
    await stage.asOwner('DELETE FROM assignments WHERE report_id = $1 AND id <> ALL($2::uuid[])', [id, ids]);
    await stage.asOwner(
      `UPDATE assignments SET ended_at = was.ended_at, end_reason = was.end_reason
        FROM json_to_recordset($2) AS was (id uuid, ended_at timestamptz, end_reason text)
        WHERE assignments.id = was.id AND assignments.report_id = $1`,
      [id, JSON.stringify(before)],
    );
  };
}
