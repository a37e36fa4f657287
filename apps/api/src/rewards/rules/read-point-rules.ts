import { bounds, type Page, type PointRulesVersion } from '@weilinli/contracts';
import type { PointRules } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { decodeCursor, encodeCursor, numberKey } from '../../platform/cursor';

type Client = Pick<PoolClient, 'query'>;

interface VersionRow {
  version: number;
  rules: PointRules;
  note: string | null;
  changedAt: Date;
  changedById: string | null;
  changedByName: string | null;
}

const select = `SELECT rules.version, rules.body AS rules, rules.note, rules.created_at AS "changedAt",
    person.id AS "changedById", person.display_name AS "changedByName"
  FROM point_rules rules LEFT JOIN people person ON person.id = rules.changed_by`;

/** The rules that judge what comes in now: for everybody, so without who made them. */
export async function readPointRules(client: Client): Promise<PointRulesVersion> {
  const { rows } = await client.query<VersionRow>(`${select} ORDER BY rules.version DESC LIMIT 1`);
  const [row] = rows;
  if (!row) throw new Error('there are no rules of points');
  return presentVersion({ ...row, changedById: null });
}

/** Every version there has been, the newest first. */
export async function readPointRulesVersions(
  client: Client,
  { limit = bounds.pageSize.default, cursor }: { limit?: number; cursor?: string },
): Promise<Page<PointRulesVersion>> {
  const [before] = cursor === undefined ? [] : decodeCursor('point-rules', cursor, [numberKey]);
  const { rows } = await client.query<VersionRow>(
    `${select} WHERE $1::numeric IS NULL OR rules.version < $1::numeric ORDER BY rules.version DESC LIMIT ${limit + 1}`,
    [before ?? null],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(presentVersion),
    nextCursor: rows.length > limit && last ? encodeCursor('point-rules', [last.version]) : null,
  };
}

function presentVersion(row: VersionRow): PointRulesVersion {
  const { version, rules, note, changedAt, changedById, changedByName } = row;
  return {
    version,
    rules,
    ...(note === null ? {} : { note }),
    changedAt: changedAt.toISOString(),
    ...(changedById === null ? {} : { changedBy: { id: changedById, displayName: changedByName ?? '' } }),
  };
}
