import type { PoolClient } from 'pg';
import { onConnection } from '../../platform/database/on-connection';
import { inTransaction } from '../../platform/database/transaction';
import { enqueue } from '../../platform/jobs';
import type { ReportDeps } from '../deps';
import { arrivedAtDesk } from './waiting.sql';

/** Minutes after which what still waits rings one desk further up; and so on up to the last. */
const patienceMinutes = 5;
/** As many levels of areas as there are, and the administrators above them. */
const highestLevel = 7;
const pageSize = 500;

/** The job that rings on the desks of one level. */
export const ringTask = 'ring-desk';

/** One ringing: of what came to wait with this entry, so many levels above the desk it lies on. */
export interface Ring {
  reportId: string;
  sequence: number;
  level: number;
}

/**
 * Has every desk ring that should by now: what waits for another five minutes rings one level further up, each level
 * once for each time that a report came to wait, however many look at the same time. Answers how many.
 */
export async function ringDesks(deps: Pick<ReportDeps, 'dataSource'>): Promise<number> {
  const due = await onConnection(deps.dataSource, readDue);
  let rung = 0;
  for (const ring of due)
    if (await inTransaction(deps.dataSource, (client) => ringOnce(client, ring))) rung++;
  return rung;
}

/** The row and the job together: who finds the row there leaves the ringing to the one who wrote it. */
async function ringOnce(client: PoolClient, { reportId, sequence, level }: Ring): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'desk-ring',
    text: 'INSERT INTO desk_rings (report_id, sequence, level) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    values: [reportId, sequence, level],
  });
  if (rowCount === 0) return false;
  await enqueue(client, ringTask, { reportId, sequence, level });
  return true;
}

async function readDue(client: PoolClient): Promise<Ring[]> {
  const { rows } = await client.query<Ring>({
    name: 'desk-rings-due',
    text: `SELECT r.id AS "reportId", arrived.sequence, due.level
      FROM reports r ${arrivedAtDesk}
      CROSS JOIN LATERAL (SELECT coalesce(max(ring.level), 0) AS level FROM desk_rings ring
        WHERE ring.report_id = r.id AND ring.sequence = arrived.sequence) before
      CROSS JOIN LATERAL generate_series(before.level + 1, least(${highestLevel},
        floor(extract(epoch FROM now() - arrived.at) / 60 / ${patienceMinutes})::int)) due (level)
      WHERE r.status = 'submitted' ORDER BY r.id, due.level LIMIT ${pageSize}`,
  });
  return rows;
}

/** Where it still waits since that entry: the path on whose desks it rings. Undefined: somebody has it by now. */
export async function stillWaiting(
  client: PoolClient,
  { reportId, sequence }: Ring,
): Promise<{ areaCodes: string[] } | undefined> {
  const { rows } = await client.query<{ areaCodes: string[] }>({
    name: 'desk-still-waiting',
    text: `SELECT coalesce((SELECT array_agg(code ORDER BY place) FROM jsonb_array_elements_text(
          CASE WHEN jsonb_typeof(arrived.facts->'deskAreaCodes') = 'array' THEN arrived.facts->'deskAreaCodes' END)
          WITH ORDINALITY desk (code, place)), r.area_codes) AS "areaCodes"
      FROM reports r ${arrivedAtDesk}
      WHERE r.id = $1 AND r.status = 'submitted' AND arrived.sequence = $2`,
    values: [reportId, sequence],
  });
  return rows[0];
}
