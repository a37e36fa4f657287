import { Refusal } from '../errors';
import type { VersionsClient, VersionTable } from './version-table';

export interface NewVersion {
  body: object;
  note?: string | undefined;
  /** Absent: it comes with the program. */
  changedBy?: string | undefined;
}

/** Keeps the next version, which is in force from now on; answers its number. */
export async function storeVersion(
  client: VersionsClient,
  { name, number }: VersionTable,
  { body, note, changedBy }: NewVersion,
): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    `INSERT INTO ${name} (body, note, changed_by) VALUES ($1::jsonb, $2, $3) RETURNING ${number} AS version`,
    [JSON.stringify(body), note ?? null, changedBy ?? null],
  );
  const [stored] = rows;
  if (!stored) throw new Error(`what was just stored in ${name} has no version`);
  return stored.version;
}

/** Keeps the next version for somebody. Who made it from one that is in force no longer is refused. */
export async function changeVersion(
  client: VersionsClient,
  table: VersionTable,
  { version, ...changed }: NewVersion & { version?: number | undefined },
): Promise<number> {
  const newest = await lockNewestVersion(client, table);
  if (version !== undefined && version !== newest) {
    throw new Refusal('STALE_VERSION', {
      detail: `You changed version ${version} of ${table.what}; version ${newest} is in force. Read it again and decide anew.`,
    });
  }
  return storeVersion(client, table, changed);
}

/** The newest version, 0 if there is none; and until the transaction ends nobody else stores a newer one. */
export async function lockNewestVersion(
  client: VersionsClient,
  { name, number }: VersionTable,
): Promise<number> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('${name}'))`);
  // A statement of its own: only a new snapshot shows what the one waited for has stored.
  const { rows } = await client.query<{ version: number }>(
    `SELECT coalesce(max(${number}), 0) AS version FROM ${name}`,
  );
  return rows[0]?.version ?? 0;
}
