import { why } from './history.sql';
import { step } from './reports.sql';

/** Who handles the rows of a plan. */
export function assignmentsFrom(plan: string): string {
  return `INSERT INTO assignments (id, report_id, kind, person_id, role, area_code, assigned_at, accepted_at, ended_at, end_reason, why)
    SELECT bench.id(p.at, 'assignment ' || p.n), p.id, 'lead', p.worker, 'worker', grid.code, p.at + ${step}, r.accepted_at, r.closed_at,
      CASE WHEN r.closed_at IS NOT NULL THEN 'closed' END, ${why}
    FROM ${plan} p JOIN reports r ON r.id = p.id JOIN bench.grids grid ON grid.g = p.g
    WHERE p.status <> 'submitted' ORDER BY p.n`;
}

/** One before, and one after where there is a fix, no two alike. */
export function photosFrom(plan: string): string {
  return `INSERT INTO photos (id, owner_id, received_hash, stored_hash, thumbnail_hash, perceptual_hash, width, height, bytes,
      captured_at, created_at, report_id, stage, attached_at)
    SELECT bench.id(p.at, stage || ' ' || p.n), CASE stage WHEN 'before' THEN r.reporter_id ELSE p.worker END,
      sha256((p.n || stage)::bytea), sha256((p.n || stage || 1)::bytea), sha256((p.n || stage || 2)::bytea),
      hashint8extended(p.n, length(stage)), 1600, 1200, 300000, at.taken, at.taken, p.id, stage, at.taken
    FROM ${plan} p JOIN reports r ON r.id = p.id, unnest(ARRAY['before', 'after']) stage,
      LATERAL (SELECT CASE stage WHEN 'before' THEN p.at ELSE r.resolved_at END AS taken) at
    WHERE at.taken IS NOT NULL ORDER BY p.n`;
}

export const assignmentsSql = assignmentsFrom('bench.plan');
export const photosSql = photosFrom('bench.plan');

/** The handler hears of it, and every second reporter that it is done. */
export const messagesSql = `INSERT INTO messages (id, person_id, report_id, sequence, kind, title, body, created_at, read_at)
  SELECT bench.id(p.at, kind || p.n), CASE kind WHEN 'new-task' THEN p.worker ELSE r.reporter_id END, p.id, 2, kind,
    '雨水井盖缺失', '大华公园世家门口, 请在今天 18:00 前处置', p.at, CASE WHEN p.n % 10 > 0 THEN p.at + interval '5 minutes' END
  FROM bench.plan p JOIN reports r ON r.id = p.id, unnest(ARRAY['new-task', 'resolved']) kind
  WHERE p.status <> 'submitted' AND (kind = 'new-task' OR (r.resolved_at IS NOT NULL AND p.n % 2 = 0)) ORDER BY p.n`;
