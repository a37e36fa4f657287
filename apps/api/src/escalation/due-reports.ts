import type { Status } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { type ClockEntry, clockEntriesOf, newestStagesVersion } from '../reports';

/** A report as the sweep needs it: what its next task depends on, at the version it was read. */
export interface DueReport {
  id: string;
  version: number;
  status: Status;
  suspendedUntil: Date | null;
  resolvedAt: Date | null;
  verifiedAt: Date | null;
  wakeAt: Date | null;
  /** Its history up to this version. */
  entries: readonly ClockEntry[];
}

export interface DueBatch {
  reports: DueReport[];
  /** Of the database. */
  now: Date;
  /** The newest version of the stages. */
  stagesVersion: number;
}

const columns = `id, version, status, suspended_until AS "suspendedUntil", resolved_at AS "resolvedAt",
  verified_at AS "verifiedAt", wake_at AS "wakeAt"`;

/** Reports that the system has to look at now, longest due first, without some that are put off. Locks nothing. */
export async function readDue(
  client: PoolClient,
  { most, without }: { most: number; without: readonly string[] },
): Promise<DueBatch> {
  const { rows } = await client.query<DueReport>({
    name: 'reports-due',
    text: `SELECT ${columns} FROM reports WHERE wake_at <= now() AND id <> ALL($2::uuid[]) ORDER BY wake_at LIMIT $1`,
    values: [most, without],
  });
  return { reports: await withEntries(client, rows), ...(await readNow(client)) };
}

/** Open reports by id, after one of them: due or not. */
export async function readOpen(
  client: PoolClient,
  { most, after }: { most: number; after: string },
): Promise<DueBatch> {
  const { rows } = await client.query<DueReport>({
    name: 'reports-open-after',
    text: `SELECT ${columns} FROM reports
      WHERE id > $2 AND status IN ('submitted', 'dispatched', 'accepted', 'suspended', 'resolved') ORDER BY id LIMIT $1`,
    values: [most, after],
  });
  return { reports: await withEntries(client, rows), ...(await readNow(client)) };
}

async function readNow(client: PoolClient): Promise<Pick<DueBatch, 'now' | 'stagesVersion'>> {
  const { rows } = await client.query<Pick<DueBatch, 'now' | 'stagesVersion'>>({
    name: 'sweep-now',
    text: `SELECT now() AS now, ${newestStagesVersion} AS "stagesVersion"`,
  });
  const [row] = rows;
  if (!row) throw new Error('the database told no time');
  return row;
}

/** Histories only grow, so those read after the reports are cut to the version that was read. */
async function withEntries(client: PoolClient, reports: readonly DueReport[]): Promise<DueReport[]> {
  if (reports.length === 0) return [];
  const entries = await clockEntriesOf(
    client,
    reports.map(({ id }) => id),
  );
  return reports.map((report) => ({
    ...report,
    entries: (entries.get(report.id) ?? []).filter(({ sequence }) => sequence <= report.version),
  }));
}
