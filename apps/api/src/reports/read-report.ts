import type { PoolClient } from 'pg';
import { Refusal } from '../platform/errors';
import { newestStagesVersion } from './deps';
import type { ReportRow } from './report-row';
import { reportById } from './report-select';

/** One report with all that hangs on it, as this transaction sees it. */
export async function readReport(client: Pick<PoolClient, 'query'>, id: string): Promise<ReportRow> {
  const { rows } = await client.query<ReportRow>({ name: 'report-by-id', text: reportById, values: [id] });
  const [row] = rows;
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
}

export interface LockedReport {
  row: ReportRow;
  now: Date;
  /** The newest calendar that there is, and the newest stages of escalation. */
  calendarVersion: number;
  stagesVersion: number;
}

/**
 * The report, held against everybody else until the transaction ends, with the transaction's time. Who waited for the
 * report began before the one waited for had ended: his time is then the report's own, so no entry of a history is
 * earlier than the one before it.
 */
export async function lockReport(client: PoolClient, id: string): Promise<LockedReport> {
  const { rows } = await client.query<Omit<LockedReport, 'row'>>({
    name: 'report-lock',
    text: `SELECT greatest(now(), updated_at) AS now, (SELECT max(id) FROM calendar_versions) AS "calendarVersion",
        ${newestStagesVersion} AS "stagesVersion" FROM reports WHERE id = $1 FOR NO KEY UPDATE`,
    values: [id],
  });
  const [locked] = rows;
  if (!locked) throw new Refusal('NOT_FOUND');
  // A statement of its own: only a new snapshot shows what the one waited for has written.
  return { row: await readReport(client, id), ...locked };
}
