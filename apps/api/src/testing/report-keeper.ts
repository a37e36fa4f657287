import type { RequestKind, Status } from '@weilinli/domain';
import type { Stage } from './stage';

/** In which state something is tried. */
export interface Situation {
  status: Status;
  /** What its handler has asked for, and nobody has answered. */
  asked?: RequestKind;
  /** The place has been made safe. */
  isSafe?: boolean;
  /** Its handler is late. */
  isLate?: boolean;
}

export interface ReportKeeper {
  /** Remembers all reports as they are now. */
  keep(): Promise<void>;
  /** Puts back whatever has changed since: what the application may not do, the owner does. */
  restore(): Promise<void>;
  /** The same, and then brings one report into a situation, with the handler that it had when it was kept. */
  bring(id: string, situation: Situation): Promise<void>;
}

/** What belongs to one report and not to others. */
const parts = [
  'history',
  'assignments',
  'requests',
  'followers',
  'ratings',
  'feedback_answers',
  'escalations',
  'desk_rings',
];

/** Keeps reports, so that one report can be tried a thousand times. Photos that were attached since are free again. */
export async function reportKeeper(stage: Stage): Promise<ReportKeeper> {
  const worker = (await stage.as('worker-1')).person?.id;
  const [columns] = await stage.asOwner<{ names: string }>(
    `SELECT string_agg(quote_ident(attname), ', ') AS names FROM pg_attribute
      WHERE attrelid = 'reports'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
  );
  const names = columns?.names ?? '';
  const tables = [...parts, 'leaves', 'reports'];
  const keep = tables.map(
    (table) => `DROP TABLE IF EXISTS kept_${table}; CREATE TEMP TABLE kept_${table} AS TABLE ${table};`,
  );
  const back = parts.map(
    (part) => `DELETE FROM ${part} WHERE report_id = ANY(moved);
      INSERT INTO ${part} SELECT * FROM kept_${part} WHERE report_id = ANY(moved);`,
  );
  await stage.asOwner(`CREATE FUNCTION pg_temp.put_back(asked uuid) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE moved uuid[] := ARRAY(SELECT r.id FROM reports r JOIN kept_reports k USING (id)
      WHERE r.version <> k.version OR r.id = asked);
    BEGIN
      ${back.join('')}
      UPDATE photos SET report_id = NULL, stage = NULL, attached_at = NULL
        WHERE report_id = ANY(moved) AND id NOT IN (SELECT id FROM kept_photos);
      UPDATE reports SET (${names}) = (SELECT ${names} FROM kept_reports WHERE kept_reports.id = reports.id)
        WHERE id = ANY(moved);
      DELETE FROM leaves; INSERT INTO leaves SELECT * FROM kept_leaves;
    END $$`);
  const restore = async (asked?: string) => {
    await stage.asOwner('SELECT pg_temp.put_back($1)', [asked]);
  };
  return {
    keep: async () => {
      await stage.asOwner(`${keep.join('')} DROP TABLE IF EXISTS kept_photos;
        CREATE TEMP TABLE kept_photos AS SELECT id FROM photos WHERE report_id IS NOT NULL`);
    },
    restore: () => restore(),
    bring: async (id, situation) => {
      await restore(id);
      await setSituation(stage, { id, worker, ...situation });
    },
  };
}

/** By hand, and not by the way that leads there: it takes many steps of several people. */
async function setSituation(
  stage: Stage,
  {
    id,
    worker,
    status,
    asked,
    isSafe = false,
    isLate = false,
  }: Situation & { id: string; worker: string | undefined },
): Promise<void> {
  await stage.asOwner(
    `UPDATE reports SET status = $2, made_safe_at = CASE WHEN $4 THEN now() END,
      accepted_at = CASE WHEN $2 IN ('accepted', 'suspended', 'resolved', 'closed') THEN now() END,
      suspended_until = CASE WHEN $2 = 'suspended' THEN now() + interval '1 day' END,
      resolved_at = CASE WHEN $2 IN ('resolved', 'closed') THEN now() END,
      resolved_by = CASE WHEN $2 IN ('resolved', 'closed') THEN $3::uuid END,
      after_doubts = CASE WHEN $2 IN ('resolved', 'closed') THEN '{}'::text[] END,
      closed_at = CASE WHEN $2 IN ('closed', 'declined') THEN now() END WHERE id = $1`,
    [id, status, worker, isSafe],
  );
  await stage.asOwner(
    `UPDATE assignments SET accepted_at = CASE WHEN $2 <> 'dispatched' THEN now() END,
      ended_at = CASE WHEN $2 = 'closed' THEN now() END, end_reason = CASE WHEN $2 = 'closed' THEN 'closed' END
      WHERE report_id = $1 AND ended_at IS NULL`,
    [id, status],
  );
  if (status === 'suspended') await writeSuspension(stage, id);
  if (isLate) await writeLateness(stage, id);
  if (!asked) return;
  await stage.asOwner(
    `INSERT INTO requests (id, report_id, kind, asked_by, asked_at, reason, until)
      VALUES (gen_random_uuid(), $1, $2, $3, now(), 'material', now() + interval '1 day')`,
    [id, asked, worker],
  );
}

/** A clock is read from the history: it stands still only where that says so. */
async function writeSuspension(stage: Stage, id: string): Promise<void> {
  await stage.asOwner(
    `WITH stopped AS (UPDATE reports SET version = version + 1 WHERE id = $1 RETURNING *)
      INSERT INTO history (report_id, sequence, event, actor_role, at, facts)
      SELECT id, version, 'suspend', 'leader', now(), jsonb_build_object('from', 'accepted', 'until', suspended_until,
        'calendarVersion', calendar_version) FROM stopped`,
    [id],
  );
}

/** As long ago as no limit lasts. */
async function writeLateness(stage: Stage, id: string): Promise<void> {
  await stage.asOwner("UPDATE history SET at = at - interval '300 days' WHERE report_id = $1", [id]);
}
