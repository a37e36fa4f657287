import { bounds, type Page, type RulesAnswer, type RulesVersion } from '@weilinli/contracts';
import type { DispatchRule } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { decodeCursor, encodeCursor, numberKey } from '../../platform/cursor';

type Client = Pick<PoolClient, 'query'>;

interface VersionRow {
  version: number;
  size: number;
  note: string | null;
  changedAt: Date;
  changedById: string | null;
  changedByName: string | null;
}

const columns = `version.id AS version, jsonb_array_length(version.body->'rules') AS size, version.note,
  version.created_at AS "changedAt", person.id AS "changedById", person.display_name AS "changedByName"`;
const source = 'dispatch_rule_versions version LEFT JOIN people person ON person.id = version.changed_by';

/** The rules in force. */
export async function readRulesInForce(client: Client): Promise<RulesAnswer> {
  const { rows } = await client.query<VersionRow & { rules: DispatchRule[] }>(
    `SELECT ${columns}, version.body->'rules' AS rules FROM ${source} ORDER BY version.id DESC LIMIT 1`,
  );
  const [row] = rows;
  if (!row) throw new Error('there are no rules of dispatch');
  return { ...presentVersion(row), rules: row.rules };
}

/** Every version there has been, the newest first. */
export async function readRulesVersions(
  client: Client,
  { limit = bounds.pageSize.default, cursor }: { limit?: number; cursor?: string },
): Promise<Page<RulesVersion>> {
  const [before] = cursor === undefined ? [] : decodeCursor('rules', cursor, [numberKey]);
  const { rows } = await client.query<VersionRow>(
    `SELECT ${columns} FROM ${source} WHERE $1::numeric IS NULL OR version.id < $1::numeric
      ORDER BY version.id DESC LIMIT ${limit + 1}`,
    [before ?? null],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(presentVersion),
    nextCursor: rows.length > limit && last ? encodeCursor('rules', [last.version]) : null,
  };
}

function presentVersion({
  version,
  size,
  note,
  changedAt,
  changedById,
  changedByName,
}: VersionRow): RulesVersion {
  return {
    version,
    size,
    ...(note === null ? {} : { note }),
    changedAt: changedAt.toISOString(),
    ...(changedById === null ? {} : { changedBy: { id: changedById, displayName: changedByName ?? '' } }),
  };
}
