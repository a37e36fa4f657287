import type { Stage } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { enqueue } from '../platform/jobs';
import { readStage, type StagesVersion, type StoredStage } from './stages-holder';

type Client = Pick<PoolClient, 'query'>;

/** The newest stages, and until the transaction ends nobody else stores newer ones. Undefined: there are none yet. */
export async function lockNewestStages(client: Client): Promise<StagesVersion | undefined> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('escalation_versions'))`);
  // A statement of its own: only a new snapshot shows what the one waited for has stored.
  const { rows } = await client.query<{ version: number; stages: StoredStage[] }>(
    `SELECT id AS version, body->'stages' AS stages FROM escalation_versions ORDER BY id DESC LIMIT 1`,
  );
  return rows[0] && { version: rows[0].version, stages: rows[0].stages.map(readStage) };
}

export interface NewStages {
  stages: readonly Stage[];
  note?: string | undefined;
  changedBy?: string | undefined;
}

/** The job that looks anew when each open report has to be looked at. */
export const rewakeTask = 'rewake-reports';

/** When everybody who began before the new version has ended. Milliseconds. */
const secondLook = 60_000;

/**
 * Keeps a list of stages as the next version, with the jobs that set by it when each open report is looked at next. The
 * second job is for those that had read the version before and were not committed yet when the first one looked.
 */
export async function storeStages(client: Client, { stages, note, changedBy }: NewStages): Promise<number> {
  const { rows } = await client.query<{ version: number; at: Date }>(
    `INSERT INTO escalation_versions (body, note, changed_by) VALUES ($1::jsonb, $2, $3)
     RETURNING id AS version, created_at AS at`,
    [JSON.stringify({ stages }), note ?? null, changedBy ?? null],
  );
  const [stored] = rows;
  if (!stored) throw new Error('the stages that were just stored have no version');
  const { version, at } = stored;
  // The first version judges nothing that another one has judged before.
  if (version === 1) return version;
  await enqueue(client, rewakeTask, { version });
  await enqueue(client, rewakeTask, { version }, { runAt: new Date(at.getTime() + secondLook) });
  return version;
}
