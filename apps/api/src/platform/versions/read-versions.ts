import { bounds, type KeptVersion, type Page } from '@weilinli/contracts';
import { decodeCursor, encodeCursor, numberKey } from '../cursor';
import type { VersionsClient, VersionTable } from './version-table';

/** A table, and what of a version is shown besides what all have. */
export interface ShownVersions extends VersionTable {
  /** A JSON object, as SQL over `kept`. */
  readonly shown: string;
}

interface KeptRow<Shown> {
  version: number;
  shown: Shown;
  note: string | null;
  changedAt: Date;
  changedById: string | null;
  changedByName: string | null;
}

/** The version in force. */
export async function readNewestVersion<Shown>(
  client: VersionsClient,
  table: ShownVersions,
): Promise<KeptVersion & Shown> {
  const { rows } = await client.query<KeptRow<Shown>>(
    `${selectFrom(table)} ORDER BY kept.${table.number} DESC LIMIT 1`,
  );
  const [row] = rows;
  if (!row) throw new Error(`there is no version of ${table.what}`);
  return presentVersion(row);
}

/** Every version there has been, the newest first. */
export async function readVersions<Shown>(
  client: VersionsClient,
  table: ShownVersions,
  { limit = bounds.pageSize.default, cursor }: { limit?: number; cursor?: string },
): Promise<Page<KeptVersion & Shown>> {
  const [before] = cursor === undefined ? [] : decodeCursor(table.name, cursor, [numberKey]);
  const { rows } = await client.query<KeptRow<Shown>>(
    `${selectFrom(table)} WHERE $1::numeric IS NULL OR kept.${table.number} < $1::numeric
      ORDER BY kept.${table.number} DESC LIMIT ${limit + 1}`,
    [before ?? null],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(presentVersion),
    nextCursor: rows.length > limit && last ? encodeCursor(table.name, [last.version]) : null,
  };
}

function selectFrom({ name, number, shown }: ShownVersions): string {
  return `SELECT kept.${number} AS version, ${shown} AS shown, kept.note, kept.created_at AS "changedAt",
      person.id AS "changedById", person.display_name AS "changedByName"
    FROM ${name} kept LEFT JOIN people person ON person.id = kept.changed_by`;
}

function presentVersion<Shown>(row: KeptRow<Shown>): KeptVersion & Shown {
  const { version, shown, note, changedAt, changedById, changedByName } = row;
  return {
    ...shown,
    version,
    ...(note === null ? {} : { note }),
    changedAt: changedAt.toISOString(),
    ...(changedById === null ? {} : { changedBy: { id: changedById, displayName: changedByName ?? '' } }),
  };
}
